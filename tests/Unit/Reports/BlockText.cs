using System.Text;
using Reporting.Documents;

namespace Reporting.Unit.Reports;

/// <summary>A document's blocks as plain text, a block after the other, for tests that read what is said.</summary>
internal static class BlockText
{
    public static string Of(PaperDocument document)
    {
        var text = new StringBuilder($"{document.Title}\n{document.Language}, {document.Made:yyyy-MM-dd HH:mm}\n");
        foreach (var block in document.Blocks) text.Append('\n').Append(Of(block).Replace(NumberText.HardSpace, '~')).Append('\n');
        return text.ToString();
    }

    private static string Of(Block block) => block switch
    {
        HeadingBlock heading => $"{new string('#', heading.Level)} {heading.Text}",
        TextBlock text => text.Weight == TextWeight.Normal ? text.Text : $"[{text.Weight}] {text.Text}",
        ListBlock list => string.Join('\n', list.Items.Select(i => $"- {i}")),
        TableBlock table => Table(table),
        SpreadBlock spread => Chart(spread, spread.Rows.Select(r => $"{r.Label} (mean {r.Mean:0.###}): {string.Join("; ", r.Dots.Select(d => $"{d.Label}{(d.Named ? "!" : "")} {d.Value:0.###}"))}")),
        LeagueBlock league => Chart(league, [.. league.Rows.Select(r => $"{r.Label} {r.Value:0.##} [{r.Low:0.##}; {r.High:0.##}]"), $"{league.ReferenceLabel}: {league.Reference:0.##}"]),
        _ => $"({block.GetType().Name})",
    };

    private static string Table(TableBlock table) => string.Join('\n',
        [table.Caption, string.Join(" | ", table.Columns.Select(c => c.Heading)),
            .. table.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Text))), .. table.Note is { } note ? [$"({note})"] : Array.Empty<string>()]);

    private static string Chart(ChartBlock chart, IEnumerable<string> lines) =>
        string.Join('\n', [$"{chart.GetType().Name}: {chart.Title}", $"alt: {chart.Alt}", .. lines, $"({chart.Note})"]);
}
