using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Reports;

public class ReportListTests
{
    private const string Hostile = "<script>alert('x')</script> {0} =cmd|' /C calc'!A0 \u202Eabc\u0000\r\nBcc: a@b.example & \"øåæ\" 🙂";

    [Fact]
    public void Ids_are_unique_and_fit_addresses()
    {
        Assert.Equal(ReportList.All.Count, ReportList.All.Select(r => r.Id).Distinct().Count());
        Assert.All(ReportList.All, r => Assert.Matches(new Regex("^[a-z]+(-[a-z]+)*$"), r.Id));
        Assert.All(ReportList.All, r => Assert.Same(r, ReportList.Find(r.Id)));
        Assert.Null(ReportList.Find("nothing"));
    }

    [Fact]
    public void Every_report_has_a_name_in_both_languages_and_a_purpose() => Assert.All(ReportList.All, r =>
    {
        Assert.All([r.Name, r.NameEn], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.All([r.Shows.Danish, r.Shows.English, r.For.Danish, r.For.English], text => Assert.EndsWith(".", text));
    });

    public static TheoryData<string, string> Scopes => [.. from catalogue in new[] { "2026", "2008" }
        from scope in new[] { "none", "one", "two", "region", "all", "regions", "country", "twice", "mixed" } select (catalogue, scope)];

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Every_report_composes_for_every_sort_of_scope(string catalogue, string scope)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        foreach (var report in ReportList.All)
        {
            foreach (var language in new[] { Language.Danish, Language.English })
            {
                var input = demo.Input(Areas(demo, scope), scope, language);
                var document = report.Compose(input);
                WellFormed(document);
                Assert.Equal(language, document.Language);
                Assert.Contains(scope, document.Title);
                Assert.Equal(PlainText.Of(document), PlainText.Of(report.Compose(input)));
            }
        }
    }

    [Theory]
    [InlineData(Hostile)]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_name_as_typed_goes_through_as_it_is_and_breaks_nothing(string name)
    {
        foreach (var report in ReportList.All)
        {
            var document = report.Compose(SampleReport.World.Input(name: name));
            WellFormed(document);
            Assert.Contains(name.Trim().Length == 0 ? "De valgte områder" : name, document.Title);
        }
    }

    [Fact]
    public void Every_report_composes_when_everything_is_withheld()
    {
        var world = SampleReport.World;
        foreach (var (report, language) in from r in ReportList.All from l in new[] { Language.Danish, Language.English } select (r, l))
        {
            var input = world.Input(language);
            var withheld = input with { Slices = input.Slices.ToDictionary(s => s.Key, s => Withheld(s.Value)) };
            var text = PlainText.Of(report.Compose(withheld));
            WellFormed(report.Compose(withheld));
            Assert.DoesNotMatch(new Regex(@"\d,\d|\d\.\d"), Regex.Replace(text, @"\d\d\.\d\d|kl\..*|(?m)^0.*$", ""));
            Assert.Contains(ReasonText.Explain(Reason.Suppressed, language), text);
        }
    }

    [Fact]
    public void Every_report_composes_without_any_slice()
    {
        foreach (var report in ReportList.All)
        {
            var input = SampleReport.World.Input();
            WellFormed(report.Compose(input with { Slices = new Dictionary<string, AreaSlice>() }));
        }
    }

    [Fact]
    public void The_file_carries_no_time_but_the_sources() => Assert.All(ReportList.All, r =>
    {
        var input = SampleReport.World.Input();
        Assert.Equal(new DateTimeOffset(2026, 5, 12, 4, 12, 33, TimeSpan.Zero), r.Compose(input).Made);
        var without = input with { Run = input.Run with { Sources = new Dictionary<string, SourceStamp>() } };
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), r.Compose(without).Made);
    });

    private static AreaSlice Withheld(AreaSlice slice) => slice with
    {
        Series = slice.Series.ToDictionary(s => s.Key, s => new Series(s.Value.First, s.Value.Values.Select(_ => Observation.Suppressed))),
        Verdicts =
            slice.Verdicts.ToDictionary(v => v.Key,
                v => v.Value with { State = VerdictState.None, Gap = VerdictGap.Suppressed, Numbers = null, Since = null, Episodes = [] }),
    };

    private static IEnumerable<string> Areas(DemoMonth demo, string scope)
    {
        var areas = demo.Catalogue.AreasIn(demo.Run.Month);
        var own = areas.Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre).Select(a => a.Code).ToList();
        return scope switch
        {
            "none" => [],
            "one" => own[..1],
            "two" => own[..2],
            "region" =>
                demo.Catalogue.Parts.Groups.First(g => g.Kind == "region" && g.HasMembersIn(demo.Run.Month)).MembersIn(demo.Run.Month),
            "regions" => areas.Where(a => a.Kind == AreaKind.Region).Select(a => a.Code),
            "country" => areas.Where(a => a.Kind == AreaKind.Country).Select(a => a.Code),
            "twice" => [own[0], own[0], own[1]],
            "mixed" => [own[0], .. areas.Where(a => a.Kind is AreaKind.Region or AreaKind.Country).Select(a => a.Code)],
            _ => own,
        };
    }

    private static void WellFormed(PaperDocument document)
    {
        Assert.IsType<HeadingBlock>(document.Blocks[0]);
        foreach (var table in document.Blocks.OfType<TableBlock>())
        {
            Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Cells.Count));
            Assert.All(table.Rows.SelectMany(r => r.Cells),
                c => Assert.True(c.Text.Length > 0 || c.Spoken?.Length > 0 || c == table.Rows[0].Cells[0] || c.Number is null));
            Assert.All(table.Rows.SelectMany(r => r.Cells).Where(c => c.Fill is not null),
                c => Assert.True(Contrast.Of(c.Colour, c.Fill!) >= 4.5));
        }

        Assert.All(document.Blocks.OfType<LeagueBlock>(), l => Assert.True(l.Rows.Count > 1));
        Assert.All(document.Blocks.OfType<SpreadBlock>(), s => Assert.All(s.Rows, r => Assert.True(r.Dots.Count > 1)));
        Assert.All(document.Blocks.OfType<ListBlock>(), l => Assert.NotEmpty(l.Items));
        Assert.All(document.Blocks.OfType<TextBlock>(), t => Assert.False(string.IsNullOrWhiteSpace(t.Text)));
        var text = PlainText.Of(document);
        Assert.DoesNotContain("..\n", text);
        Assert.DoesNotContain("NaN", text);
        Assert.DoesNotContain("System.", text);
    }
}
