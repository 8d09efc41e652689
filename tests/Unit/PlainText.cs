using System.Text;

namespace Reporting.Unit;

/// <summary>Prints blocks as plain text, so that documents can be read and compared.</summary>
internal static class PlainText
{
    public static string Of(PaperDocument paper) => $"[{paper.Title}] [{paper.Language}] [{paper.Made:u}]\n\n" + Of(paper.Blocks);

    public static string Of(SlideDeck deck) => $"[{deck.Title}] [{deck.Language}] [{deck.Made:u}]\n\n"
        + string.Concat(deck.Slides.Select((s, i) => $"=== {i + 1}: {s.Message}\n\n{Of(s.Blocks)}({s.Basis})\n\n"));

    public static string Of(IEnumerable<Block> blocks) => string.Concat(blocks.Select(b => Of(b) + "\n\n"));

    private static string Of(Block block) => block switch
    {
        HeadingBlock heading => new string('#', heading.Level) + " " + heading.Text,
        TextBlock { Weight: TextWeight.Normal } text => text.Text,
        TextBlock text => $"[{text.Weight}] {text.Text}",
        ListBlock list => string.Join("\n", list.Items.Select((t, i) => (list.Numbered ? $"{i + 1}. " : "- ") + t)),
        TableBlock table => Table(table),
        SheetBlock sheet => $"<<page: {sheet.Outline}>>",
        NewPageBlock => "-----",
        TrendBlock trend => Trend(trend),
        LinesBlock lines => Chart("lines", lines, lines.Lines.Select(l =>
            $"{l.Label}{(l.Named ? "!" : "")} {string.Join(' ', l.Values.Select(v => v is { } known ? $"{known:0.#}" : "."))}")),
        TileMapBlock map => Chart("map", map, map.Squares.Where(s => s.Text.Length > 0).Select(s => $"[{s.Name} {s.Text}] {s.Spoken}")),
        SpreadBlock spread => Chart("spread", spread, spread.Rows.Select(r =>
            $"{r.Label} (mean {r.Mean:0.###}): {string.Join("; ", r.Dots.Select(d => $"{d.Label}{(d.Named ? "!" : "")} {d.Value:0.###}"))}")),
        LeagueBlock league => Chart("league", league, league.Rows.Select(r => $"{r.Label} {r.Value:0.##} [{r.Low:0.##}; {r.High:0.##}]")
            .Append($"{league.ReferenceLabel}: {league.Reference:0.##}")),
        SharesBlock shares => Chart("shares", shares, shares.Rows.Select(r => $"{r.Label} {r.Share:0.#}: {r.Text}")),
        _ => throw new ArgumentException($"No text is known for {block.GetType().Name}."),
    };

    private static string Table(TableBlock table)
    {
        var lines = new StringBuilder($"<<table: {table.Caption}>>\n| {string.Join(" | ", table.Columns.Select(c => c.Heading))} |\n");
        foreach (var row in table.Rows) lines.Append($"|{(row.Strong ? "*" : " ")}{string.Join(" | ", row.Cells.Select(c => c.Text))} |\n");
        return lines.ToString().TrimEnd() + (table.Note is { } note ? $"\n({note})" : "");
    }

    private static string Chart(string kind, ChartBlock chart, IEnumerable<string> lines) =>
        $"<<{kind}: {chart.Title}>>\n{chart.Alt}\n{string.Join('\n', lines)}\n({chart.Note})";

    private static string Trend(TrendBlock trend) => $"<<trend: {trend.Title}>>\n{trend.Alt}\n[{trend.OwnLabel} | {trend.GroupLabel}"
        + $"{(trend.Provisional ? " | provisional" : "")}{(trend.Required.Count > 0 ? $" | {trend.RequiredLabel} {string.Join(' ', trend.Required.Select(r => r is { } v ? $"{v:0.#}" : "."))}" : "")}]\n({trend.Note})";
}
