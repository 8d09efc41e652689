using System.Buffers;
using System.Text;
using System.Text.Json;
using Reporting.Unit.Xlsx;
using Xunit;

namespace Reporting.Unit.Json;

public sealed class OverviewJsonTests
{
    private static readonly JsonElement Root = Parse(OverviewSample.Of());

    [Fact]
    public void Head_names_the_run_the_area_and_the_group()
    {
        Assert.Equal("2026M03", Root.GetProperty("month").GetString());
        Assert.Equal(1, Root.GetProperty("revision").GetInt32());
        Assert.True(Root.GetProperty("demo").GetBoolean());
        Assert.Equal("2026M03-r1-9f86d081", Root.GetProperty("runId").GetString());
        Assert.Equal("""{"code":"101","name":"Ærø","kind":"municipality"}""", Root.GetProperty("area").GetRawText());
        Assert.Equal(
            """{"id":"klynge","name":"Øklyngen","members":["101","102","103"]}""",
            Root.GetProperty("comparisonGroup").GetRawText());
    }

    [Fact]
    public void An_area_without_group_has_null_for_it_and_says_why_figures_are_missing()
    {
        var root = Parse(OverviewSample.Of(grouped: false));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("comparisonGroup").ValueKind);
        var row = Row(root, "grad");
        Assert.Equal("""{"changeLastYear":"noEarlierPeriod","bestInGroup":"noGroup","meanInGroup":"noGroup"}""",
            Text(row, "notCalculable"));
        Assert.Equal("[]", Text(row, "bestArea"));
    }

    [Fact]
    public void A_count_is_written_field_by_field() => Assert.Equal(
        """{"indicator":"dagpenge","name":"A-dagpenge","nameEn":"Unemployment benefit","section":"res","parent":"alle","""
        + "\"unit\":\"personer\",\"topic\":null,\"period\":\"2026M03\",\"level\":241,\"changeLastPeriod\":-9.737827715355806,"
        + "\"changeLastYear\":141,\"changeKind\":\"percent\",\"comparedBy\":\"development\",\"meanBasis\":\"pooled\","
        + "\"bestInGroup\":-9.737827715355806,\"bestArea\":[\"101\"],\"meanInGroup\":-7.708779443254818,"
        + "\"polarity\":\"lower\",\"standing\":\"better\",\"provisional\":true,\"verdict\":null,\"notCalculable\":{},"
        + "\"source\":{\"table\":\"y01a01\",\"measure\":\"Antal\",\"filters\":{\"Alder\":\"I alt\",\"Ydelse\":\"A-dagpenge\"},"
        + "\"retrieved\":\"2026-04-10T04:12:00Z\",\"sha256\":\"" + OverviewSample.Hash + "\"}}",
        Row(Root, "dagpenge").GetRawText());

    [Fact]
    public void A_verdict_is_written_with_its_reasons_and_both_explanations()
    {
        var sample = OverviewSample.Of();
        var section = sample.Overview.Sections[0];
        var row = section.Rows[1] with { Verdict = Verdicts.SampleVerdict.Problem("101", "dagpenge") with { Group = "klynge" } };
        var written =
            Row(Parse(sample with { Overview = sample.Overview with { Sections = [section with { Rows = [row] }] } }), "dagpenge");
        Assert.Equal(("problem", "higher", "klynge", "2025M11"), (written.GetProperty("verdict").GetString(),
            written.GetProperty("verdictDirection").GetString(), written.GetProperty("verdictGroup").GetString(),
            written.GetProperty("since").GetString()));
        Assert.Equal("""["development"]""", Text(written, "reasons"));
        Assert.StartsWith("A-dagpenge: 241 mod ventet 204 i marts 2026, 37 flere", written.GetProperty("explanation").GetString());
        Assert.StartsWith("Unemployment benefit: 241 against 204 expected in March 2026, 37 more",
            written.GetProperty("explanationEn").GetString());
    }

    [Fact]
    public void What_was_expected_is_written_with_its_interval_and_null_where_it_is_not_known()
    {
        var problem = Verdicts.SampleVerdict.Problem("101", "dagpenge");
        var none = Row(Parse(With(problem with { Numbers = problem.Numbers! with { Expected = null } }, [])), "dagpenge");
        Assert.Equal(("null", "null"), (Text(none, "expected"), Text(none, "difference")));
        var expected = new Expectation(Period.Month(2026, 2), [210.5, 204], 190.25, double.NaN);
        var row = Row(Parse(With(problem with { Numbers = problem.Numbers! with { Expected = expected } }, [])), "dagpenge");
        Assert.Equal("""{"value":204,"low":190.25,"high":null,"since":"2026M02"}""", Text(row, "expected"));
        Assert.Equal("37", Text(row, "difference"));
    }

    [Fact]
    public void A_standing_level_is_written_beside_the_figure_that_has_the_name_of_level()
    {
        var quiet = Verdicts.SampleVerdict.Better("101", "dagpenge");
        Assert.Equal("null", Text(Row(Parse(With(quiet, [])), "dagpenge"), "standingLevel"));
        var level = new StandingLevel(VerdictDirection.Higher, 1.25, 192.8, 48, 2.1, Period.Month(2024, 4), false);
        Assert.Equal("""{"direction":"higher","ratio":1.25,"expected":192.8,"persons":48,"since":"2024M04","adjusted":false}""",
            Text(Row(Parse(With(quiet with { Level = level }, [])), "dagpenge"), "standingLevel"));
    }

    [Fact]
    public void Findings_are_written_with_what_they_rest_on()
    {
        Assert.Equal("[]", Text(Root, "findings"));
        var finding = new Finding
        {
            Area = "101", Topic = "dagpengeledighed", Month = Period.Month(2026, 3), State = VerdictState.Problem,
            Direction = VerdictDirection.Higher, Lead = "dagpenge", Verdicts = ["dagpenge", "alle"], Start = Period.Month(2025, 11),
            Peak = Period.Month(2026, 2), Persons = 37, Score = 5, Reasons = VerdictReasons.Development,
        };
        var written = Parse(With(Verdicts.SampleVerdict.Problem("101", "dagpenge"), [finding])).GetProperty("findings")[0];
        Assert.StartsWith(
            """{"topic":"dagpengeledighed","finding":"problem","direction":"higher","lead":"dagpenge","verdicts":["dagpenge","alle"],"""
            + "\"start\":\"2025M11\",\"peak\":\"2026M02\",\"end\":null,\"persons\":37,\"points\":null,\"score\":5,"
            + "\"reasons\":[\"development\"],\"headline\":", written.GetRawText());
        Assert.EndsWith("Det ses også i 1 anden måling.", written.GetProperty("headline").GetString());
        Assert.EndsWith("It also shows in 1 other indicator.", written.GetProperty("headlineEn").GetString());
    }

    private static OverviewSample With(Verdict verdict, IReadOnlyList<Finding> findings)
    {
        var sample = OverviewSample.Of();
        var section = sample.Overview.Sections[0];
        var row = section.Rows[1] with { Verdict = verdict };
        return sample with { Overview = sample.Overview with { Sections = [section with { Rows = [row] }], Findings = findings } };
    }

    [Fact]
    public void A_rate_is_in_per_cent_and_its_change_in_points()
    {
        var row = Row(Root, "grad");
        Assert.Equal("21.1", Text(row, "level"));
        Assert.Equal("0.2", Text(row, "changeLastPeriod"));
        Assert.Equal("points", row.GetProperty("changeKind").GetString());
        Assert.Equal("level", row.GetProperty("comparedBy").GetString());
        Assert.Equal("unweighted", row.GetProperty("meanBasis").GetString());
        Assert.Equal("32.25", Text(row, "bestInGroup"));
        Assert.Equal("24.95", Text(row, "meanInGroup"));
        Assert.Equal("2025Q4", row.GetProperty("period").GetString());
        Assert.Equal("""{"changeLastYear":"noEarlierPeriod"}""", Text(row, "notCalculable"));
        Assert.Equal("2026-04-09T01:02:03.5Z", row.GetProperty("source").GetProperty("retrieved").GetString());
    }

    [Fact]
    public void A_sum_of_different_periods_has_parts_and_no_period()
    {
        var row = Row(Root, "alle");
        Assert.Equal("null", Text(row, "period"));
        Assert.Equal("441", Text(row, "level"));
        Assert.Equal("""["dagpenge","kontant"]""", Text(row, "parts"));
        Assert.False(row.TryGetProperty("source", out _));
        Assert.Equal("null", Text(row, "parent"));
    }

    [Fact]
    public void What_cannot_be_calculated_is_null_with_its_reason()
    {
        var hidden = Row(Root, "skjult");
        Assert.Equal("null", Text(hidden, "level"));
        Assert.Equal("suppressed", hidden.GetProperty("notCalculable").GetProperty("level").GetString());
        Assert.Equal("unknown", hidden.GetProperty("standing").GetString());
        var broken = Row(Parse(OverviewSample.Of("102")), "skjult");
        Assert.Equal("breakInSeries", broken.GetProperty("notCalculable").GetProperty("changeLastYear").GetString());
        var selv = Row(Root, "selv").GetProperty("notCalculable");
        Assert.Equal("""{"changeLastYear":"zeroBase","bestInGroup":"noPolarity"}""", selv.GetRawText());
    }

    [Fact]
    public void An_indicator_the_source_gave_nothing_for_still_names_its_source() => Assert.Equal(
        """{"table":"y03a01","measure":"X","filters":{},"retrieved":null,"sha256":null}""",
        Text(Row(Root, "intet"), "source"));

    [Fact]
    public void Bytes_are_the_same_each_time_and_to_both_targets()
    {
        var buffer = new ArrayBufferWriter<byte>();
        OverviewJson.Write(OverviewSample.Of().Overview, buffer);
        Assert.Equal(Bytes(OverviewSample.Of()), buffer.WrittenSpan.ToArray());
        Assert.Contains("Øklyngen", Encoding.UTF8.GetString(buffer.WrittenSpan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0000123", "0.0000123")]
    [InlineData("123456789012345678", "123456789012345680")]
    [InlineData("-0.00", "0")]
    [InlineData("12.500", "12.5")]
    public void Numbers_are_plain(string level, string written)
    {
        var sample = OverviewSample.Of();
        var value = Domain.Overviews.Figure.Of(decimal.Parse(level, System.Globalization.CultureInfo.InvariantCulture));
        var section = sample.Overview.Sections[0];
        var only = sample.Overview with { Sections = [section with { Rows = [section.Rows[1] with { Level = value }] }] };
        Assert.Equal(written, Text(Parse(sample with { Overview = only }).GetProperty("rows")[0], "level"));
    }

    [Fact]
    public void A_name_cannot_end_a_script_element() => Assert.DoesNotContain(
        "</script>", Encoding.UTF8.GetString(Bytes(OverviewSample.Of(name: "</script>"))), StringComparison.Ordinal);

    private static byte[] Bytes(OverviewSample sample)
    {
        var stream = new MemoryStream();
        OverviewJson.Write(sample.Overview, stream);
        return stream.ToArray();
    }

    private static JsonElement Parse(OverviewSample sample) => JsonDocument.Parse(Bytes(sample)).RootElement;

    private static JsonElement Row(JsonElement root, string indicator) =>
        root.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("indicator").GetString() == indicator);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetRawText();
}
