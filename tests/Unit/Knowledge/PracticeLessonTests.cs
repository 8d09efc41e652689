using Reporting.Unit.Packs;
using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Knowledge;

public class PracticeLessonTests
{
    private static readonly ResultSpan Span = new(Jobless, Month - 12, null);

    [Fact]
    public void The_best_documented_come_first()
    {
        // By 2 does better than its group, By 3 worse, and nothing measures the rest.
        var lessons = Lessons(Entry("a", "4"), Entry("b", "4") with { Effort = "To", Pitfalls = "Tid" },
            Entry("c", "3") with { Measured = Span }, Entry("d", "2") with { Measured = Span });
        Assert.Equal(["d", "c", "b", "a"], PracticeLesson.Sort(lessons).Select(l => l.Entry.Title));
    }

    [Fact]
    public void An_area_reads_what_others_wrote_on_its_topics()
    {
        var lessons = Lessons(Entry("own", "1"), Entry("other", "2"), Entry("elsewhere", "3") with { Topic = "syge" });
        Assert.Equal(["other"], PracticeLesson.For(lessons, ["1"], [Jobless], 3).Select(l => l.Entry.Title));
    }

    [Fact]
    public void A_pack_holds_entries_on_its_areas_challenges_only()
    {
        var input = Input(1500, 500, 1500) with { Knowledge = [Entry("Tidlig kontakt", "2") with { Measured = Span }, Entry("Om syge", "3") with { Topic = "syge" }] };
        Assert.Empty(Pack.Of(input).Areas[0].Practices);
        var adverse = new Verdict("1", Jobless, Month, VerdictState.Problem, VerdictDirection.Higher, VerdictReasons.None, null, null,
            new(1500, VerdictReasons.None, double.NaN, 0, 0.02, 0, null, null), []) { Since = Month - 3 };
        var pack = Pack.Of(input.With(adverse));
        Assert.Equal("Tidlig kontakt", pack.Areas[0].Practices.Single().Entry.Title);
        var text = string.Join('\n', MeetingPackPaper.Compose(pack).Blocks.Select(Text));
        Assert.Contains("Fra videnbanken", text);
        Assert.Contains("Hvad tallene viser: By 2: Ledige er faldet", text);
        Assert.DoesNotContain("Om syge", text);
        var slides = MeetingPackSlides.Compose(pack).Slides.SelectMany(s => s.Blocks).Select(Text);
        Assert.Contains(slides, s => s.EndsWith("Fra videnbanken: By 2: Tidlig kontakt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_very_long_word_is_cut_where_it_must()
    {
        var input = Input(1500, 500) with { Knowledge = [Entry("Lang", "2") with { Done = new string('x', 4000) }] };
        var order = input.Order with { Focus = [Jobless] };
        var text = string.Join('\n', MeetingPackPaper.Compose(Pack.Of(input with { Order = order })).Blocks.Select(Text));
        Assert.Contains(new string('x', 500) + " …", text);
    }

    [Fact]
    public void Figures_are_read_of_the_area_and_its_group()
    {
        Assert.Empty(PracticeLesson.Codes(Usual, [Entry("a", "2")], Month));
        Assert.Equal(Codes, PracticeLesson.Codes(Usual, [Entry("a", "2") with { Measured = Span }], Month).Order());
    }

    [Fact]
    public void An_order_without_entries_has_the_id_it_had()
    {
        var content = new OrderContent(Month, 1) { Pack = new(MeetingKind.Individual, ["1"]) };
        Assert.DoesNotContain("nowledge", System.Text.Json.JsonSerializer.Serialize(content, SliceJson.Options));
        var with = content with { Knowledge = [Entry("a", "2").AsRead] };
        Assert.NotEqual(OrderIds.Of(content), OrderIds.Of(with));
        Assert.Equal(OrderIds.OfSame(content), OrderIds.OfSame(with));
        var read = System.Text.Json.JsonSerializer.Deserialize<OrderContent>(
            System.Text.Json.JsonSerializer.Serialize(with, SliceJson.Options), SliceJson.Options)!;
        Assert.Equal(with.Knowledge, read.Knowledge);
    }

    private static KnowledgeEntry Entry(string title, string area) =>
        new($"2026-{title.Length:x12}", area, Jobless, KnowledgeKind.Practice, title) { Problem = "For mange", Done = "Ringede dem op" };

    private static List<PracticeLesson> Lessons(params KnowledgeEntry[] entries)
    {
        var input = Input(1000, 500, 1500);
        var figures = new PackFigures(input.Catalogue, input.Run.Month, input.Slices);
        return [.. entries.Select(e => PracticeLesson.Of(figures, e, Month))];
    }

    private static string Text(Block block) => block switch
    {
        HeadingBlock heading => heading.Text, TextBlock text => text.Text, ListBlock list => string.Join('\n', list.Items), _ => "",
    };
}
