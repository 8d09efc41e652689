using System.Text;
using Reporting.Documents;

namespace Reporting.Unit.Packs;

/// <summary>Prints blocks as plain text, so that a pack can be read and compared.</summary>
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
        SpreadBlock spread => $"<<spread: {spread.Title}>>\n{spread.Alt}\n({spread.Note})",
        _ => throw new ArgumentException($"No text is known for {block.GetType().Name}."),
    };

    private static string Table(TableBlock table)
    {
        var lines = new StringBuilder($"<<table: {table.Caption}>>\n| {string.Join(" | ", table.Columns.Select(c => c.Heading))} |\n");
        foreach (var row in table.Rows) lines.Append($"|{(row.Strong ? "*" : " ")}{string.Join(" | ", row.Cells.Select(c => c.Text))} |\n");
        return lines.ToString().TrimEnd() + (table.Note is { } note ? $"\n({note})" : "");
    }

    private static string Trend(TrendBlock trend) => $"<<trend: {trend.Title}>>\n{trend.Alt}\n[{trend.OwnLabel} | {trend.GroupLabel}"
        + $"{(trend.Provisional ? " | provisional" : "")}{(trend.Required.Count > 0 ? $" | {trend.RequiredLabel} {string.Join(' ', trend.Required.Select(r => r is { } v ? $"{v:0.#}" : "."))}" : "")}]\n({trend.Note})";
}
