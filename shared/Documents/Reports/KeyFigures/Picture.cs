using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>The picture in few sentences, and a table of the main figures.</summary>
internal sealed class Picture(ReportContext context)
{
    private readonly MailWords words = context.Words;
    private readonly IReadOnlyList<Verdict> said = [.. context.Scope.SelectMany(a => context.Catalogue.Indicators.Select(i => context.Figures.Verdict(i, a.Code)))
        .OfType<Verdict>().Where(v => v.Gap is null)];

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new TextBlock(Lead(), TextWeight.Lead);
        if (Sentences().ToList() is { Count: > 0 } sentences) yield return new TextBlock(string.Join(" ", sentences));
        yield return Table();
    }

    private string Lead()
    {
        if (said.Count == 0) return context.Say("Ingen af tallene kan vurderes endnu.", "None of the figures can be judged yet.");
        var problems = said.Where(v => v.State is VerdictState.Problem or VerdictState.Severe).ToList();
        var areas = words.Areas(context.Scope.Count);
        if (problems.Count == 0)
            return context.Say($"{context.ScopeName} ({areas}): ingen resultatproblemer i {context.Month}.", $"{context.ScopeName} ({areas}): no result problems in {context.Month}.");
        var count = words.Count(problems.Count, ("resultatproblem", "resultatproblemer"), ("result problem", "result problems"));
        var in_ = problems.Select(p => p.Area).Distinct().Count();
        return $"{context.ScopeName}: {count} {context.Say("i", "in")} {words.Numbers.Number(in_, 0)} {context.Say("af", "of")} {areas} {context.Say("i", "in")} {context.Month}{Severe(problems)}.";
    }

    private string Severe(List<Verdict> problems)
    {
        var severe = problems.Count(p => p.State == VerdictState.Severe);
        if (severe == 0) return "";
        return context.Say(severe == 1 ? ", heraf 1 alvorligt" : $", heraf {severe} alvorlige", $", {severe} of them serious");
    }

    private IEnumerable<string> Sentences()
    {
        var most = said.Where(v => v.State is VerdictState.Problem or VerdictState.Severe).GroupBy(v => v.Indicator)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (most?.Count() > 1)
            yield return context.Say($"Flest områder har problemet på {words.Name(most.First())} ({most.Count()}).", $"Most areas have the problem in {words.Name(most.First())} ({most.Count()}).");
        if (said.Count(v => v.State == VerdictState.Improved) is > 0 and var improved)
            yield return words.Count(improved, ("resultat er", "resultater er"), ("result is", "results are")) + context.Say(" markant forbedret.", " markedly improved.");
        if (said.Count(v => v.State == VerdictState.Watch) is > 0 and var watched)
            yield return words.Count(watched, ("resultat er værd", "resultater er værd"), ("result is worth", "results are worth")) + context.Say(" at holde øje med.", " watching.");
        if (said.Count == 0 || Silent() is not (> 0 and var silent)) yield break;
        yield return context.Say($"{words.Areas(silent)} er uden bemærkninger.", $"{words.Areas(silent)} {(silent == 1 ? "has" : "have")} no remarks.");
    }

    private int Silent() => context.Scope.Count - said.Where(v => v.State != VerdictState.None).Select(v => v.Area).Distinct().Count();

    private TableBlock Table()
    {
        var rows = context.Heads.Select(i => (Indicator: i, Together: Together(i), Country: Country(i))).ToList();
        return new(context.Say("Tallene samlet", "The figures together"),
            [
                new(context.Say("Indikator", "Indicator"), 4), new(context.Say("Områderne samlet", "The areas together"), 1.6, true),
                new(context.Say("Hele landet", "The country"), 1.6, true), new(context.Say("Områder med problem", "Areas with a problem"), 1.6, true),
                new(context.Say("Områder med forbedring", "Areas improved"), 1.6, true),
            ],
            [.. rows.Select(r => Row(r.Indicator, r.Together, r.Country))])
        {
            Note = ReasonNote.Join(
                context.Say("Udviklingen det seneste år; for rækker, der sammenlignes på niveau, niveauet", "The development over the last year; the level for rows that are compared by level"),
                ReasonNote.Of(rows.SelectMany(r => new[] { r.Together, r.Country }), context.Language)),
        };
    }

    private TableRow Row(Indicator indicator, Figure together, Figure country) => new(
    [
        new(words.Name(indicator)), context.Cells.Compared(indicator, together), context.Cells.Compared(indicator, country),
        context.Cells.Count(Count(indicator, s => s is VerdictState.Problem or VerdictState.Severe)),
        context.Cells.Count(Count(indicator, s => s == VerdictState.Improved)),
    ]);

    // One area is itself; of several, their mean.
    private Figure Together(Indicator indicator) => context.Scope is [var only]
        ? context.Figures.Compared(indicator, only.Code, League.Over)
        : context.Means.Of(context.Scope.Select(a => a.Code), indicator, indicator.ComparedBy == ComparedBy.Level ? null : League.Over);

    private Figure Country(Indicator indicator) => context.Figures.Country is { } country
        ? context.Figures.Compared(indicator, country.Code, League.Over) : Figure.Not(Reason.Absent);

    private int Count(Indicator indicator, Func<VerdictState, bool> which) => said.Count(v => v.Indicator == indicator.Id && which(v.State));
}
