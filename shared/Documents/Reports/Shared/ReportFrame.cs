namespace Reporting.Documents.Reports.Shared;

/// <summary>What stands first and last in every report: its title, the warning of made-up numbers, and what it rests on.</summary>
internal static class ReportFrame
{
    /// <summary>Where the verdicts of a report come from.</summary>
    public static string Verdicts(ReportContext context) => context.Say(
        "Vurderingerne er dem, der er gemt for måneden; de er de samme i oversigt, mail og rapport.",
        "The verdicts are those stored for the month; they are the same in overview, mail and report.");

    /// <summary>The document of a report's blocks.</summary>
    /// <param name="report">The report, for its name.</param>
    /// <param name="context">What it is made of.</param>
    /// <param name="basis">What its comparisons rest on, in sentences.</param>
    /// <param name="blocks">What it says.</param>
    public static PaperDocument Document(Report report, ReportContext context, IReadOnlyList<string> basis, IEnumerable<Block> blocks)
    {
        var title = $"{context.Say(report.Name, report.NameEn)}: {context.ScopeName}, {context.Month}";
        return new(title, context.Language, Made(context.Run),
            [new HeadingBlock(1, title), .. Warnings(context), .. blocks, .. Basis(context, basis)]);
    }

    // Documents carry no time but the run's own: when its newest source was retrieved.
    private static DateTimeOffset Made(RunStamp run) => run.Sources.Count > 0
        ? run.Sources.Values.Max(s => s.Retrieved)
        : new DateTimeOffset(run.Month.LastMonth.Year, run.Month.LastMonth.Number, 1, 0, 0, 0, TimeSpan.Zero);

    private static IEnumerable<Block> Warnings(ReportContext context)
    {
        if (context.Run.Demo) yield return new TextBlock(new OverviewTexts(context.Language).Demo + ".");
        if (context.Run.Revision > 1)
            yield return new TextBlock(context.Say(
                $"Tallene er revision {context.Run.Revision} af måneden: kilden har sendt nye tal, siden måneden først blev vist.",
                $"The figures are revision {context.Run.Revision} of the month: the source has sent new figures since the month was first shown."));
    }

    private static IEnumerable<Block> Basis(ReportContext context, IReadOnlyList<string> basis)
    {
        yield return new HeadingBlock(2, context.Say("Grundlag", "Basis"));
        yield return new ListBlock(basis);
        if (context.Run.Sources.Count > 0) yield return Sources(context);
        yield return new TextBlock(context.Say($"Tal for {context.Month}, revision {context.Run.Revision}.",
            $"Figures of {context.Month}, revision {context.Run.Revision}."), TextWeight.Note);
    }

    private static TableBlock Sources(ReportContext context) => new(context.Say("Kilder: Jobindsats", "Sources: Jobindsats"),
        [
            new(context.Say("Tabel", "Table"), 1), new(context.Say("Navn", "Name"), 4), new(context.Say("Hentet", "Retrieved"), 3),
            new(context.Say("Udtræk", "Extract"), 1.6),
        ],
        [.. context.Catalogue.Parts.Tables.Where(t => context.Run.Sources.ContainsKey(t.Id))
            .Select(t => Row(context, t, context.Run.Sources[t.Id]))])
    {
        Note = context.Say("Udtræk er begyndelsen af svarets fingeraftryk (SHA-256).",
            "Extract is the beginning of the response's fingerprint (SHA-256)."),
    };

    private static TableRow Row(ReportContext context, SourceTable table, SourceStamp stamp) => new(
    [
        new(table.Id), new(table.Name), new(context.Words.Periods.Moment(stamp.Retrieved)),
        new(stamp.Sha256.Length > 12 ? stamp.Sha256[..12] : stamp.Sha256),
    ]);
}
