using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Pdf;

public class OnePageTests
{
    private const string LongName = "Ringkøbing-Skjern, Ikast-Brande og Vesthimmerlands Kommune i fællesskab";

    public static TheoryData<string, SamplePage.Wish> Extremes => new()
    {
        { "as in 2026", new() },
        { "98 in the group", new(Members: 98) },
        { "98 in the group, 45 rows", new(Members: 98, Rows: 45) },
        { "names of more than fifty characters",
            new(Rows: 38, AreaName: LongName, NameSuffix: " med et navn der er længere end halvtreds tegn") },
        { "a name without a space", new(AreaName: new string('W', 200), NameSuffix: new string('M', 120)) },
        { "nothing known", new(Empty: true) },
        { "millions", new(Rows: 38, Scale: 900) },
        { "no group", new(Members: 0, Demo: false) },
        { "a group of two", new(Members: 2) },
        { "two rows", new(Rows: 2) },
        { "eighty rows", new(Rows: 80) },
        { "demonstration, revision 12", new(Members: 98, Rows: 38, Revision: 12) },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void A_page_is_one_page_and_keeps_its_margins(string what, SamplePage.Wish wish)
    {
        var overview = SamplePage.Of(wish);
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            var info = Poppler.Info(OverviewPdf.Write(overview, language));
            Assert.Matches(@"Pages:\s+1\n", info);
            Assert.Contains("(A4)", info);
            foreach (var text in Placed.Texts(OverviewPdf.Page(overview, language).Content))
            {
                Assert.True(text.X >= A4.Margin - 0.01 && text.X + TextFit.Width(text.Text.TrimEnd(), text.Style) <= A4.Width - A4.Margin
                    + 0.5,
                    $"{what}: '{text.Text}' crosses a side margin");
                Assert.InRange(text.Baseline, A4.Margin, A4.Height - A4.Margin);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void No_two_texts_of_a_row_overlap(string what, SamplePage.Wish wish)
    {
        var page = OverviewPdf.Page(SamplePage.Of(wish));
        foreach (var row in Placed.Elements(page.Content).Where(e => e.Tag == PageTag.TR))
        {
            var texts = Placed.Texts(row.Content).GroupBy(t => t.Baseline).Select(l => l.OrderBy(t => t.X).ToList());
            foreach (var (left, right) in texts.SelectMany(l => l.Zip(l.Skip(1))))
                Assert.True(left.X + TextFit.Width(left.Text.TrimEnd(), left.Style) <= right.X,
                    $"{what}: '{left.Text}' runs into '{right.Text}'");
        }
    }

    [Theory]
    [InlineData(27, 18)]
    [InlineData(38, 31)]
    public void Type_is_large_enough_to_read(int rows, int members)
    {
        var texts = Placed.Texts(OverviewPdf.Page(SamplePage.Of(new(members, rows))).Content).ToList();
        Assert.InRange(texts.First(t => t.Text == "Sygedagpenge").Style.Size, 8.5, 9);
        Assert.InRange(texts.First(t => t.Text == "Kilde ").Style.Size, 6.5, 7);
    }

    [Fact]
    public void A_long_group_says_how_many_more_there_are()
    {
        var text = string.Concat(Placed.Texts(OverviewPdf.Page(SamplePage.Of(new(98, 45))).Content).Select(t => t.Text));
        Assert.Matches(@"Oplandskommuner \(98\): \w.*, .* og \d+ andre\.", text);
    }

    [Theory]
    [InlineData(18, 45)]
    [InlineData(31, 38)]
    [InlineData(98, 45)]
    [InlineData(98, 2)]
    [InlineData(500, 27)]
    public void A_long_group_names_as_many_as_there_is_room_for(int members, int rows)
    {
        var overview = SamplePage.Of(new(members, rows));
        var note = Placed.Paragraphs(OverviewPdf.Page(overview).Content).First(p => p[0].Text == "Gruppen ").Skip(1).ToList();
        var said = string.Concat(note.Select(t => t.Text));
        var names = overview.MembersByName.Select(m => m.Name).ToList();
        var shown = said.Split(": ")[1].Split(" og ")[0].Split(", ").Length;
        Assert.StartsWith($"Oplandskommuner ({members}): {string.Join(", ", names.Take(shown))}", said, StringComparison.Ordinal);
        for (var more = shown + 1; more <= members; more++)
        {
            var rest = more == members ? ". " : $" og {members - more} andre. ";
            var text = $"Oplandskommuner ({members}): {string.Join(", ", names.Take(more))}{rest}{overview.Group!.Note}";
            Assert.True(TextFit.Wrap(text, note[0].Style, A4.Width - A4.Margin - note[0].X).Count > note.Count, $"{more} would fit, too");
        }
    }

    [Fact]
    public void Demonstration_data_is_named_at_the_top_and_at_the_foot()
    {
        var texts = Placed.Texts(OverviewPdf.Page(SamplePage.Of(new(Revision: 12))).Content).ToList();
        var named = texts.Where(t => t.Text.Contains("Demonstrationsdata – ikke virkelige tal", StringComparison.Ordinal)).ToList();
        Assert.True(named[0].Baseline < A4.Margin + 20 && named[^1].Baseline > A4.Height - A4.Margin - 30);
        Assert.Contains(texts, t => t.Text == "Resultatoversigt · marts 2026 · revision 12");
    }

    [Fact]
    public void Only_the_reasons_that_occur_are_explained()
    {
        Assert.Contains("k = kilden har ikke leveret tal.", Signs(new(Empty: true)), StringComparison.Ordinal);
        Assert.DoesNotContain("d = ", Signs(new(Empty: true)), StringComparison.Ordinal);
        Assert.Contains("d = tallet er skjult hos kilden", Signs(new()), StringComparison.Ordinal);
        Assert.Contains("f = foreløbigt tal", Signs(new()), StringComparison.Ordinal);

        static string Signs(SamplePage.Wish wish) => string.Concat(Placed.Paragraphs(OverviewPdf.Page(SamplePage.Of(wish)).Content)
            .First(p => p[0].Text == "Tegn ").Select(t => t.Text));
    }

    [Fact]
    public void Every_mark_in_the_table_is_a_mark_that_the_notes_explain()
    {
        var marks = Enum.GetValues<Reason>().Select(ReasonText.Mark).ToHashSet();
        Assert.DoesNotContain(ReasonText.ProvisionalMark, marks);
    }
}
