namespace Reporting.Unit.Web;

/// <summary>Prints an area's page as plain text, so that it can be read and compared.</summary>
internal static class SheetText
{
    public static string Of(AreaSheet sheet) => string.Join("\n\n",
        [
            sheet.Summary, .. sheet.Cards.Select(Card), "## " + sheet.ChallengesHeading, .. sheet.Challenges.Select(Card), "## Strengths",
            .. sheet.Strengths.Select(Line),
            $"({sheet.StrengthsNote})", sheet.Benefits, .. sheet.Sections.Select(Section), .. sheet.Left,
            .. sheet.Folds.Select(f => $"## {f.Heading}\n\n{PlainText.Of(f.Blocks).Trim()}"),
        ]) + "\n";

    public static string Of(RegionSheet sheet) => string.Join("\n\n",
        [
            sheet.Summary, sheet.Told, string.Join('\n', sheet.Map?.Squares.Select(s => $"[{s.Name} {s.Text}] {s.Spoken}") ?? []),
            string.Join('\n', sheet.Problems.Select(p => $"- {p.Finding.Area} {p.Finding.Topic} ({p.Verdict.Indicator})")), Matrix(sheet.Matrix),
            .. sheet.Folds.Select(f => $"## {f.Heading}\n\n{PlainText.Of(f.Blocks).Trim()}"),
        ]) + "\n";

    public static string Of(IndicatorSheet sheet) => string.Join("\n\n",
        [
            sheet.Summary, PlainText.Of([.. sheet.Map is { } map ? [map] : Array.Empty<Block>(), .. sheet.Charts, sheet.Table, .. sheet.Definition]).Trim(),
            .. sheet.Folds.Select(f => $"## {f.Heading}\n\n{PlainText.Of(f.Blocks).Trim()}"),
        ]) + "\n";

    private static string Matrix(TopicMatrix matrix) => string.Join('\n',
        matrix.Rows.Select(r => $"{r.Area.Name} | " + string.Join(" | ", r.Cells.Select(c => c.Cell.Text + (c.HasCard ? " #" : ""))))
            .Prepend("| " + string.Join(" | ", matrix.Columns.Select(c => $"{c.Heading.Replace("\u00ad", "")}, {c.Unit} ({c.Lead})")))
            .Append("* " + string.Join(" | ", matrix.Together.Select(c => c.Text))).Append($"({matrix.Note})"));

    private static string Card(FindingCard card) =>
        $"[{card.Mark}] #{card.Id} ({card.Indicator})\n# {card.Headline}\n{card.Figures}\n{card.Also}\n"
        + (card.Chart is { } chart ? $"({chart.GroupLabel}; {chart.Gap}; {chart.Alt})\n" : "")
        + string.Join('\n', card.Why.Select(w => "> " + w));

    private static string Line(SheetLine line) => $"- {line.Name}|{line.Rest} ({line.Indicator})";

    private static string Section(SheetSection section) => $"## {section.Heading} ({section.Period})\n\n"
        + string.Join('\n', section.Rows.Select(Row)) + $"\n({section.Note})\n({section.Means})";

    private static string Row(SheetRow row) => $"|{(row.Strong ? "*" : " ")}{row.Name} | {row.Period} | "
        + string.Join(" | ", new[] { row.Now, row.Year, row.GroupYear, row.Expected, row.Last, row.Best, row.Mean }.Select(c => c.Text))
        + $" | {row.Verdict.Text} {row.Verdict.Spoken} {row.Card}";
}
