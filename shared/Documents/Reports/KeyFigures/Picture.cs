namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>The picture in few sentences, and a table of the main figures.</summary>
internal sealed class Picture(ReportInput input, ReportContext context)
{
    private readonly DocumentTexts words = context.Words;
    private readonly IReadOnlyList<Verdict> said =
        [.. context.Scope.SelectMany(a => context.Catalogue.Indicators.Select(i => context.Figures.Verdict(i, a.Code)))
        .OfType<Verdict>().Where(v => v.Gap is null)];

    private readonly IReadOnlyList<Finding> found = [.. context.Scope
        .SelectMany(a => input.Slices.GetValueOrDefault(a.Code)?.FindingsIn(context.Catalogue) ?? [])
        .Where(f => f.State != VerdictState.None && context.Catalogue.Indicator(f.Lead) is not null)];

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new TextBlock(Lead(), TextWeight.Lead);
        if (Sentences().ToList() is { Count: > 0 } sentences) yield return new TextBlock(string.Join(" ", sentences));
        yield return Table();
    }

    /// <summary>How many problems there are in how many areas.</summary>
    public string Lead()
    {
        if (said.Count == 0) return context.Say("Ingen af tallene kan vurderes endnu.", "None of the figures can be judged yet.");
        var problems = found.Where(f => f.IsProblem).ToList();
        var areas = words.Areas(context.Scope.Count);
        if (problems.Count == 0)
            return context.Say($"{context.ScopeName} ({areas}): ingen resultatproblemer i {context.Month}.",
                $"{context.ScopeName} ({areas}): no performance concerns in {context.Month}.");
        var count = words.Count(problems.Count, ("resultatproblem", "resultatproblemer"), ("performance concern", "performance concerns"));
        var in_ = problems.Select(p => p.Area).Distinct().Count();
        return $"{context.ScopeName}: {count} {context.Say("i", "in")} {words.Numbers.Number(in_, 0)} {context.Say("af", "of")} {areas} {context.Say("i", "in")} {context.Month}{Severe(problems)}.";
    }

    private string Severe(List<Finding> problems)
    {
        var severe = problems.Count(p => p.State == VerdictState.Severe);
        if (severe == 0) return "";
        return context.Say(severe == 1 ? ", heraf 1 alvorligt" : $", heraf {severe} alvorlige", $", {severe} of them serious");
    }

    /// <summary>What else is found, counted.</summary>
    public IEnumerable<string> Sentences()
    {
        var max = found.Where(f => f.IsProblem).GroupBy(f => f.Topic)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (max?.Count() > 1)
            yield return context.Say(
                $"Flest områder har et problem med {words.Topic(max.First())} ({max.Count()}).",
                $"Most areas have a problem with {words.Topic(max.First())} ({max.Count()}).");
        if (found.Count(f => f.State == VerdictState.Improved) is > 0 and var improved)
            yield return words.Count(improved, ("emne er", "emner er"), ("topic is", "topics are"))
                + context.Say(" markant bedre.", " markedly improved.");
        if (found.Count(f => f.State == VerdictState.Watch) is > 0 and var watched)
            yield return words.Count(watched, ("emne er værd", "emner er værd"), ("topic is worth", "topics are worth"))
                + context.Say(" at holde øje med.", " watching.");
        var judged = said.GroupBy(v => v.Area).ToList();
        var spoken = found.Select(f => f.Area).ToHashSet(StringComparer.Ordinal);
        if (judged.Count(a => !spoken.Contains(a.Key)) is > 0 and var silent)
            yield return context.Say($"{words.Areas(silent)} er uden bemærkninger.",
                $"{words.Areas(silent)} {(silent == 1 ? "has" : "have")} no remarks.");
        if (judged.Count > 0 && context.Scope.Count - judged.Count is > 0 and var unjudged)
            yield return context.Say($"{words.Areas(unjudged)} kan ikke vurderes.", $"{words.Areas(unjudged)} cannot be judged.");
    }

    /// <summary>The main figures, of the areas together and of the country.</summary>
    public TableBlock Table()
    {
        var rows = context.Heads.Select(i => (Indicator: i, Together: Together(i), Country: Country(i))).ToList();
        return new(context.Say("Tallene samlet", "The figures together"),
            [
                new(context.Say("Måling", "Indicator"), 4), new(context.Say("Områderne samlet", "The areas together"), 1.6, true),
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
                context.Say("Problem og forbedring er områder med et fund, der ses i rækken eller dem, der hører under den",
                    "Problems and improvements are areas with a finding that shows in the row or in those under it"),
                ReasonNote.Of(rows.SelectMany(r => new[] { r.Together, r.Country }), context.Language)),
        };
    }

    private TableRow Row(Indicator indicator, Figure together, Figure country) => new(
    [
        new(context.Name(indicator)), context.Cells.Compared(indicator, together), context.Cells.Compared(indicator, country),
        context.Cells.Count(Count(indicator, f => f.IsProblem)),
        context.Cells.Count(Count(indicator, f => f.State == VerdictState.Improved)),
    ]);

    private Figure Together(Indicator indicator) => context.Together.Compared(indicator, context.Scope);

    private Figure Country(Indicator indicator) => context.Figures.Country is { } country
        ? context.Figures.Compared(indicator, country.Code, League.Over) : Figure.Not(Reason.Absent);

    // Areas, of the row and those under it.
    private int Count(Indicator indicator, Func<Finding, bool> which) => found
        .Where(f => which(f) && f.Verdicts.Any(v => v == indicator.Id || context.Catalogue.Indicator(v)?.Parent == indicator.Id))
        .Select(f => f.Area).Distinct().Count();
}
