namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>The picture in few sentences, and a table of the main figures.</summary>
internal sealed class Picture(ReportContext context)
{
    private readonly DocumentTexts words = context.Words;
    private readonly IReadOnlyList<Verdict> said =
        [.. context.Scope.SelectMany(a => context.Catalogue.Indicators.Select(i => context.Figures.Verdict(i, a.Code)))
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
            return context.Say($"{context.ScopeName} ({areas}): ingen resultatproblemer i {context.Month}.",
                $"{context.ScopeName} ({areas}): no result problems in {context.Month}.");
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
        var max = said.Where(v => v.State is VerdictState.Problem or VerdictState.Severe).GroupBy(v => v.Indicator)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (max?.Count() > 1)
            yield return context.Say(
                $"Flest områder har problemet på {context.Name(context.Catalogue.Indicator(max.Key)!)} ({max.Count()}).",
                $"Most areas have the problem in {context.Name(context.Catalogue.Indicator(max.Key)!)} ({max.Count()}).");
        if (said.Count(v => v.State == VerdictState.Improved) is > 0 and var improved)
            yield return words.Count(improved, ("resultat er", "resultater er"), ("result is", "results are"))
                + context.Say(" markant forbedret.", " markedly improved.");
        if (said.Count(v => v.State == VerdictState.Watch) is > 0 and var watched)
            yield return words.Count(watched, ("resultat er værd", "resultater er værd"), ("result is worth", "results are worth"))
                + context.Say(" at holde øje med.", " watching.");
        var judged = said.GroupBy(v => v.Area).ToList();
        if (judged.Count(a => a.All(v => v.State == VerdictState.None)) is > 0 and var silent)
            yield return context.Say($"{words.Areas(silent)} er uden bemærkninger.",
                $"{words.Areas(silent)} {(silent == 1 ? "has" : "have")} no remarks.");
        if (judged.Count > 0 && context.Scope.Count - judged.Count is > 0 and var unjudged)
            yield return context.Say($"{words.Areas(unjudged)} kan ikke vurderes.", $"{words.Areas(unjudged)} cannot be judged.");
    }

    private TableBlock Table()
    {
        var rows = context.Heads.Select(i => (Indicator: i, Together: Together(i), Country: Country(i))).ToList();
        return new(context.Say("Tallene samlet", "The figures together"),
            [
                new(context.Say("Indikator", "Indicator"), 4), new(context.Say("Områderne samlet", "The areas together"), 1.6, true),
                new(context.Say("Hele landet", "The country"), 1.6, true),
                new(context.Say("Områder med problem", "Areas with a problem"), 1.6, true),
                new(context.Say("Områder med forbedring", "Areas improved"), 1.6, true),
            ],
            [.. rows.Select(r => Row(r.Indicator, r.Together, r.Country))])
        {
            Note = ReasonNote.Join(
                context.Say("Udviklingen det seneste år; for rækker, der sammenlignes på niveau, niveauet",
                    "The development over the last year; the level for rows that are compared by level"),
                context.TogetherNote,
                context.Say("Problem og forbedring er talt med i rækken og dem, der hører under den",
                    "Problems and improvements count in the row and in those under it"),
                ReasonNote.Of(rows.SelectMany(r => new[] { r.Together, r.Country }), context.Language)),
        };
    }

    private TableRow Row(Indicator indicator, Figure together, Figure country) => new(
    [
        new(context.Name(indicator)), context.Cells.Compared(indicator, together), context.Cells.Compared(indicator, country),
        context.Cells.Count(Count(indicator, s => s is VerdictState.Problem or VerdictState.Severe)),
        context.Cells.Count(Count(indicator, s => s == VerdictState.Improved)),
    ]);

    private Figure Together(Indicator indicator) => context.Together.Compared(indicator, context.Scope);

    private Figure Country(Indicator indicator) => context.Figures.Country is { } country
        ? context.Figures.Compared(indicator, country.Code, League.Over) : Figure.Not(Reason.Absent);

    // Areas, of the row and those under it.
    private int Count(Indicator indicator, Func<VerdictState, bool> which) => said
        .Where(v => which(v.State) && (v.Indicator == indicator.Id || context.Catalogue.Indicator(v.Indicator)?.Parent == indicator.Id))
        .Select(v => v.Area).Distinct().Count();
}
