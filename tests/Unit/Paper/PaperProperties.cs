using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Paper;

public class PaperProperties
{
    private static readonly Gen<string> Texts = Gen.Choose(0, 400)
        .SelectMany(n => Gen.Elements("ord", "lang-tekst/", "æøå 10\u00A0%", "Beskæftigelsesministeriet", " ", "\n", "😀")
        .ArrayOf(n / 4)).Select(parts => string.Join("", parts.Select((p, i) => i % 3 == 0 ? p + " " : p)));

    private static readonly Gen<Block> Blocks = Gen.OneOf(
        Texts.SelectMany(t => Gen.Choose(1, 3), (t, level) => (Block)new HeadingBlock(level, t.Length > 60 ? t[..60] : t)),
        Texts.Select(t => (Block)new TextBlock(t)),
        Texts.ArrayOf(4).Select(t => (Block)new ListBlock(t, t.Length % 2 == 0)),
        Texts.ArrayOf(9).Select(t => (Block)new TableBlock("Tabel", [new("A", 1), new("B", 2), new("C", 1, true)],
            [.. t.Chunk(3).Select(c => new TableRow([.. c.Select(text => new TableCell(text))]))]) { Note = t[0] }),
        Gen.Constant((Block)new NewPageBlock()),
        Gen.Choose(0, 3).Select(i => (Block)SamplePaper.Trend("Figur", i)));

    [Fact]
    public void No_document_loses_a_letter_or_leaves_its_margins() => Prop.ForAll(Blocks.ArrayOf(12).ToArbitrary(), blocks =>
    {
        var pages = PaperPdf.Pages(SamplePaper.Of(blocks));
        Assert.Empty(LaidOut.Outside(pages, A4.Margin, A4.Margin, A4.Width - A4.Margin, A4.Height - A4.Margin));
        var printed = Letters(LaidOut.Squeezed(pages));
        foreach (var (letter, count) in Letters(string.Concat(blocks.Select(Typed))))
            Assert.True(printed.GetValueOrDefault(letter) >= count, $"'{letter}': {printed.GetValueOrDefault(letter)} of {count}");
    }).Check(Properties.Times(60));

    private static string Typed(Block block) => LaidOut.Squeezed(PrintableText.Of(block switch
    {
        HeadingBlock heading => heading.Text,
        TextBlock text => text.Text,
        ListBlock list => string.Concat(list.Items),
        TableBlock table => string.Concat(table.Rows.SelectMany(r => r.Cells).Select(c => c.Text)) + table.Note,
        _ => "",
    }));

    private static Dictionary<char, int> Letters(string text) => text.CountBy(c => c).ToDictionary();
}
