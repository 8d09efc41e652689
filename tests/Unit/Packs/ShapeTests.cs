using Xunit;

namespace Reporting.Unit.Packs;

public class ShapeTests
{
    [Fact]
    public async Task Every_area_has_a_pack_that_fits_its_paper()
    {
        foreach (var area in PackWorld.Catalogue.AreasIn(Period.Month(2026, 8)))
        {
            var input = await PackWorld.OfAsync(MeetingKind.Individual, area.Code);
            var (paper, deck) = (MeetingPackPaper.Compose(input), MeetingPackSlides.Compose(input));
            Assert.Equal(1, paper.Blocks.Count(b => b is HeadingBlock { Level: 1 }));
            Assert.InRange(deck.Slides.Count, 1, MeetingPackSlides.Max);
            Assert.All(deck.Slides, s => Assert.InRange(s.Message.Length, 10, 160));
            Assert.All(paper.Blocks.Concat(deck.Slides.SelectMany(s => s.Blocks)).OfType<TableBlock>(), Fits);
            Assert.DoesNotContain("..", PlainText.Of(paper));
        }
    }

    [Fact]
    public async Task A_note_shows_pictures_and_asks_whether_the_area_does_well_or_not()
    {
        foreach (var note in new[] { await NoteOf(PackWorld.Troubled), await NoteOf(PackWorld.Well) })
        {
            Assert.Contains("<<trend", note);
            Assert.Contains("Spørgsmål til dialogen: ", note);
            Assert.Contains("De svageste emner", note);
            Assert.Contains("Det går bedst", note);
        }
    }

    [Fact]
    public async Task The_picture_is_five_sentences()
    {
        foreach (var area in new[] { PackWorld.Troubled, PackWorld.Well, "563", "000", "081" })
        {
            var blocks = MeetingPackPaper.Compose(await PackWorld.OfAsync(MeetingKind.Individual, area)).Blocks;
            var at = blocks.Index().First(b => b.Item is HeadingBlock { Text: "Billedet i fem sætninger" }).Index;
            Assert.Equal(5, Assert.IsType<ListBlock>(blocks[at + 1]).Items.Count);
        }
    }

    [Fact]
    public async Task A_pack_of_2008_has_months_and_quarters()
    {
        var one = await PackWorld.Of2008Async(MeetingKind.Individual, a => a.First(x => x.Name == "Odense"));
        one = one with { Order = one.Order with { Focus = [.. one.Catalogue.Indicators.Select(i => i.Id)] } };
        var text = PlainText.Of(MeetingPackPaper.Compose(one));
        Assert.Contains("4. kvartal 2007", text);
        Assert.DoesNotContain("..", text);
        Assert.InRange(MeetingPackSlides.Compose(one).Slides.Count, 1, MeetingPackSlides.Max);
        var three =
            await PackWorld.Of2008Async(MeetingKind.Collective, a => a[0], a => a[40], a => a.First(x => x.Kind == AreaKind.Region));
        Assert.All(MeetingPackPaper.Compose(three).Blocks.OfType<TableBlock>(), Fits);
    }

    [Theory]
    [InlineData(Language.Danish, true)]
    [InlineData(Language.English, false)]
    public async Task Why_an_indicator_matters_is_told_where_there_are_words_for_it(Language language, bool told)
    {
        var input = await PackWorld.OfAsync(new MeetingPackOrder(MeetingKind.Individual, [PackWorld.Well]) { Language = language });
        var text = PlainText.Of(MeetingPackPaper.Compose(input));
        Assert.Equal(told, text.Contains(Pack.Of(input).Areas[0].Main[0].Indicator.Why));
        Assert.Equal(told, text.Contains(input.Groups[PackWorld.Well].Note));
        Assert.DoesNotContain("Danish", text[text.IndexOf('\n')..]); // the first line names the document's language
    }

    [Fact]
    public async Task The_same_input_gives_the_same_text()
    {
        var input = await PackWorld.OfAsync(MeetingKind.Network, "813", "607", "306");
        Assert.Equal(PlainText.Of(MeetingPackPaper.Compose(input)), PlainText.Of(MeetingPackPaper.Compose(input)));
    }

    private static void Fits(TableBlock table)
    {
        Assert.InRange(table.Columns.Count, 2, 7);
        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Cells.Count));
    }

    private static async Task<string> NoteOf(string area)
    {
        var blocks = MeetingPackPaper.Compose(await PackWorld.OfAsync(MeetingKind.Individual, area)).Blocks;
        return PlainText.Of(
            blocks.SkipWhile(b => b is not HeadingBlock { Text: var t } || !t.StartsWith("Statusnotat", StringComparison.Ordinal))
            .TakeWhile(b => b is not HeadingBlock { Text: "Hvem er der noget at lære af?" }));
    }
}
