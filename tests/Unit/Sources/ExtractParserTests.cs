using Xunit;
using static Reporting.Unit.Sources.Extracts;

namespace Reporting.Unit.Sources;

public class ExtractParserTests
{
    [Fact]
    public void ReadsCountsAndRates()
    {
        var (panel, report) = Parse(Of(Row("2026M01", "18090", "4.8"), Row("2026M02", "18100.5", "4.9"), Row("2026M03", "0", "0")));
        Assert.Equal("dagpenge|", $"dagpenge|{panel.Find("dagpenge", "101")}");
        Assert.Equal("ledige 101 2026M01 18090 18100.5 0\nledige-pct 101 2026M01 4.8 4.9 0", panel.Dump());
        Assert.Equal((3L, Period.Month(2026, 1), Period.Month(2026, 3), 0L),
            (report.Rows, report.Oldest, report.Newest, report.QuarantinedCount));
        Assert.Equal("y25i01", report.Table);
    }

    [Fact]
    public void TakesAByteOrderMark() => Assert.Equal(Observation.Of(5), Parse("\uFEFF" + Of(Row("2026M01", "5"))).Panel.At("2026M01"));

    [Fact]
    public void NullIsSuppressedAndAMissingRowIsAbsent()
    {
        var (panel, report) = Parse(Of(Row("2026M01", "5"), Row("2026M03", "null", "null")));
        Assert.Equal(
            [ObservationKind.Value, ObservationKind.Absent, ObservationKind.Suppressed],
            panel.Find("ledige", "101")!.Values.Select(v => v.Kind));
        Assert.Empty(report.Quarantined);
    }

    [Fact]
    public void CountsUnknownAreas()
    {
        var (panel, report) = Parse(Of(
            Row("2026M01", "5"), Row("2026M01", "-7", area: "Uoplyst område"), Row("2026M02", "7", area: "Uoplyst område"),
            Row("2026M02", "7", area: "Atlantis")));
        Assert.Equal(["Atlantis 1", "Uoplyst område 2"], report.UnknownAreas.Select(u => $"{u.Key} {u.Value}").Order());
        Assert.Equal((0L, Period.Month(2026, 1)), (report.QuarantinedCount, report.Newest));
        Assert.Single(panel.Of("ledige"));
    }

    [Theory]
    [InlineData("  københavn ", "101")]
    [InlineData("K\\u00f8benhavn", "101")]
    [InlineData("A\u030Arhus", "751")]
    [InlineData("LÆSØ", "825")]
    [InlineData("Aarhus", "751")]
    [InlineData("Aarhus Kommune", "751")]
    [InlineData("Københavns Kommune", "101")]
    [InlineData("koebenhavn\u00a0kommune", "101")]
    [InlineData("Laesoe", "825")]
    [InlineData("Hele landet", "0")]
    public void FindsAreasBySpellingsOfTheirNames(string name, string code) =>
        Assert.Equal(Observation.Of(5), Parse(Of(Row("2026M01", "5", area: name))).Panel.At("2026M01", code));

    [Fact]
    public void OneNameMayStandForTwoAreasInTheirTime()
    {
        var (old, young) = (new Validity(null, Period.Month(2026, 12)), new Validity(Period.Month(2027, 1), null));
        var catalogue = SourceCatalogue.Of([SourceCatalogue.Table], [.. SourceCatalogue.Small.Indicators],
            SourceCatalogue.Area("1084", "Øst", AreaKind.Region, old), SourceCatalogue.Area("1090", "Øst", AreaKind.Region, young),
            SourceCatalogue.Area("1091", "Ny", AreaKind.Region, young));
        var (panel, _) =
            Parse(Of(Row("2026M12", "1", area: "Øst"), Row("2027M01", "2", area: "Øst"), Row("2026M12", "3", area: "Ny")), catalogue);
        Assert.Equal("ledige 1084 2026M12 1\nledige 1090 2027M01 2\nledige 1091 2026M12 3",
            panel.Dump()[..panel.Dump().IndexOf("\nledige-pct")]);
    }

    [Fact]
    public void IgnoresColumnsAndPropertiesItDoesNotKnow()
    {
        var json = """{"meta":{"a":[1,{"rows":2}],"columns":null},"n":1,""" + With(
            ["Note", .. Columns, "Flag"], """["hej",{0},true]""".Replace("{0}", Row("2026M01", "5")[1..^1]),
            """[{"a":[1]},{0},[[]]]""".Replace("{0}", Row("2026M02", "6")[1..^1]))[1..^1] + ""","after":[{}],"x":"y"}""";
        var (panel, report) = Parse(json);
        Assert.Equal("5 6", string.Join(' ', panel.Find("ledige", "101")!.Values));
        Assert.Empty(report.MissingColumns);
        Assert.Empty(report.Quarantined);
    }

    [Fact]
    public void WorksWithoutAColumnForThoseThatDoNotNeedIt()
    {
        var (panel, report) = Parse(With([.. Columns[..3], "Andet", SourceCatalogue.Rate], Row("2026M01", "5")));
        Assert.Equal(["ledige-pct"], panel.Indicators);
        Assert.Equal([SourceCatalogue.Count], report.MissingColumns);
        Assert.Contains("ledige, dagpenge get nothing", Assert.Single(report.Problems, p => p.Contains("missing")));
    }

    [Fact]
    public void WorksWithoutADimension()
    {
        var catalogue = SourceCatalogue.Of([SourceCatalogue.Table],
            [.. SourceCatalogue.Small.Indicators, SourceCatalogue.Indicator("alle", "y25i01", SourceCatalogue.Count)],
            SourceCatalogue.Area("101", "København"));
        var (panel, report) = Parse(With(["Periode", "Område", SourceCatalogue.Count], """["2026M01","København",7]"""), catalogue);
        Assert.Equal("alle 101 2026M01 7", panel.Dump());
        Assert.Contains(SourceCatalogue.Groups, report.MissingColumns);
    }

    [Fact]
    public void TakesNoneOfTwoColumnsWithOneName()
    {
        var (panel, report) =
            Parse(With([.. Columns, SourceCatalogue.Count], """["2026M01","København","Ydelsesgrupper i alt",1,2.5,3]"""));
        Assert.Equal(["ledige-pct"], panel.Indicators);
        Assert.Contains(report.Problems, p => p.Contains("more than once"));
    }

    [Theory]
    [InlineData("Periode")]
    [InlineData("Område")]
    public void CannotDoWithoutPeriodAndArea(string column)
    {
        var error = Fails(With([.. Columns.Select(c => c == column ? "X" : c)], Row("2026M01", "5")));
        Assert.Contains($"no column '{column}'", error.Message);
    }

    [Fact]
    public void KeepsDimensionValuesApart()
    {
        var (panel, _) = Parse(Of(
            Row("2026M01", "10"), """["2026M01","København","A-dagpenge",7,1.1]""", """["2026M01","København","Kontanthjælp",3,0.5]""",
            """["2026M01","København",null,4,0.5]"""));
        Assert.Equal("dagpenge 101 2026M01 7\nledige 101 2026M01 10\nledige-pct 101 2026M01 4.1", panel.Dump());
    }

    [Fact]
    public void SaysWhenADimensionValueIsNotThere()
    {
        var (_, report) = Parse(Of(Row("2026M01", "10")));
        Assert.Contains("'Ydelsesgrupper' = 'A-dagpenge'; dagpenge get nothing", Assert.Single(report.Problems));
    }

    [Theory]
    [InlineData("\"4.703\"", 4703)]
    [InlineData("\"1.234.567\"", 1234567)]
    [InlineData("\"15,3\"", 15.3)]
    [InlineData("\"15.3\"", 15.3)]
    [InlineData("\" 1.234,5 \"", 1234.5)]
    [InlineData("\"17\"", 17)]
    [InlineData("1.5e2", 150)]
    [InlineData("-0", 0)]
    public void UnderstandsCounts(string cell, double value)
    {
        var (panel, report) = Parse(Of(Row("2026M01", cell)));
        Assert.Equal(Observation.Of((decimal)value), panel.At("2026M01"));
        Assert.Equal(0, report.QuarantinedCount);
    }

    [Theory]
    [InlineData("\"4.703\"", 4.703)]
    [InlineData("\"4,703\"", 4.703)]
    [InlineData("\"15,3\"", 15.3)]
    [InlineData("100", 100)]
    public void UnderstandsRates(string cell, double value) =>
        Assert.Equal(Observation.Of((decimal)value), Parse(Of(Row("2026M01", "5", cell))).Panel.At("2026M01", indicator: "ledige-pct"));

    [Theory]
    [InlineData("-1", "it cannot be negative")]
    [InlineData("\"−1\"", "it cannot be negative")]
    [InlineData("true", "is true")]
    [InlineData("false", "is false")]
    [InlineData("{\"a\":1}", "not a number")]
    [InlineData("[1,[2]]", "not a number")]
    [InlineData("\"1,234\"", "1,234")]
    [InlineData("\"12.34.567\"", "12.34.567")]
    [InlineData("\"1 23\"", "1 23")]
    [InlineData("\"12 %\"", "12 %")]
    [InlineData("\"17 (foreløbig)\"", "foreløbig")]
    [InlineData("\"NaN\"", "NaN")]
    [InlineData("\"\\ud800\"", "not a number")]
    [InlineData("1e99", "1e99")]
    [InlineData("1e20", "more than can be counted")]
    public void SetsAsideCountsThatCannotBeRight(string cell, string reason)
    {
        var row = Row("2026M02", cell);
        var (panel, report) = Parse(Of(Row("2026M01", "5"), row, Row("2026M03", "6")));
        var set = Assert.Single(report.Quarantined);
        Assert.Equal(("y25i01", 2L, row), (set.Table, set.Row, set.Content));
        Assert.Contains(SourceCatalogue.Count, set.Reason);
        Assert.Contains(reason, set.Reason);
        Assert.Equal("5 SetAside 6", string.Join(' ', panel.Find("ledige", "101")!.Values));
        Assert.Equal("4.1 4.1 4.1", string.Join(' ', panel.Find("ledige-pct", "101")!.Values));
    }

    [Theory]
    [InlineData("100.1")]
    [InlineData("-0.1")]
    [InlineData("\"101,5\"")]
    public void SetsAsideRatesThatCannotBeRight(string cell)
    {
        var (panel, report) = Parse(Of(Row("2026M01", "5", cell)));
        Assert.Equal((1L, SourceCatalogue.Rate), (report.QuarantinedCount, report.Quarantined[0].Reason.Split('\'')[1]));
        Assert.Equal((Observation.Of(5), Observation.SetAside), (panel.At("2026M01"), panel.At("2026M01", indicator: "ledige-pct")));
    }

    [Fact]
    public void ARowWithTwoBadCellsIsNotedOnceWithBoth()
    {
        var (panel, report) = Parse(Of(Row("2026M01", "-5", "101")));
        Assert.Contains(SourceCatalogue.Rate, Assert.Single(report.Quarantined).Reason);
        Assert.Contains(SourceCatalogue.Count, report.Quarantined[0].Reason);
        Assert.Equal((Observation.SetAside, Observation.SetAside), (panel.At("2026M01"), panel.At("2026M01", indicator: "ledige-pct")));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("*")]
    [InlineData("skjult")]
    [InlineData(" Skjult\u00a0")]
    [InlineData("(diskretioneret)")]
    [InlineData("<5")]
    [InlineData("under 5")]
    public void MarksOfProtectedFiguresAreSuppressed(string mark) => AssertMark(Observation.Suppressed, mark);

    [Theory]
    [InlineData("")]
    [InlineData("\u00a0")]
    [InlineData(".")]
    [InlineData("...")]
    [InlineData("-")]
    [InlineData("\u2013")]
    [InlineData("\u2212")]
    [InlineData("i.o.")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("Uoplyst")]
    public void MarksOfNothingAreAbsentAndNeverNought(string mark) => AssertMark(Observation.Absent, mark);

    private static void AssertMark(Observation expected, string mark)
    {
        var cell = System.Text.Json.JsonSerializer.Serialize(mark);
        var (panel, report) = Parse(Of(Row("2026M01", "5"), Row("2026M02", cell, cell), Row("2026M03", "6")));
        Assert.Equal((expected, expected), (panel.At("2026M02"), panel.At("2026M02", indicator: "ledige-pct")));
        Assert.Equal(0, report.QuarantinedCount);
    }

    [Theory]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("1\u202f234\u202f567", 1234567)]
    [InlineData("1\u2009234,5", 1234.5)]
    [InlineData("1 234", 1234)]
    [InlineData("1'234", 1234)]
    [InlineData("1\u2019234", 1234)]
    [InlineData("\u200b12 345\ufeff", 12345)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("+17", 17)]
    [InlineData("\u22120", 0)]
    public void UnderstandsCountsWithSpacesAndApostrophes(string text, double value)
    {
        var (panel, report) = Parse(Of(Row("2026M01", System.Text.Json.JsonSerializer.Serialize(text))));
        Assert.Equal((Observation.Of((decimal)value), 0L), (panel.At("2026M01"), report.QuarantinedCount));
    }

    [Theory]
    [InlineData("4,1 %", 4.1)]
    [InlineData("4.1%", 4.1)]
    [InlineData("4,1\u00a0pct.", 4.1)]
    public void ARateMayHaveItsSign(string text, double value) => Assert.Equal(Observation.Of((decimal)value),
        Parse(Of(Row("2026M01", "5", System.Text.Json.JsonSerializer.Serialize(text)))).Panel.At("2026M01", indicator: "ledige-pct"));

    [Theory]
    [InlineData("Ledige fuldtidspersoner i pct. af arbejdsstyrken")]
    [InlineData("Ledige fuldtidspersoner i pct. af arbejdsstyrken ")]
    [InlineData("Ledige fuldtidspersoner i pct. af  arbejdsstyrken\u00a016-66 år")]
    public void AColumnIsFoundWithAndWithoutItsAges(string column) =>
        Assert.Equal(Observation.Of(4.1m),
            Parse(With([.. Columns[..4], column], Row("2026M01", "5"))).Panel.At("2026M01", indicator: "ledige-pct"));

    [Fact]
    public void OtherAgesAreAnotherColumnAndTwoSpellingsAreNone()
    {
        var bare = SourceCatalogue.Rate.Replace(" 16-66 år", "");
        Assert.Contains(SourceCatalogue.Rate,
            Parse(With([.. Columns[..4], bare + " 16-64 år"], Row("2026M01", "5"))).Report.MissingColumns);
        var catalogue = SourceCatalogue.Of([SourceCatalogue.Table],
            [SourceCatalogue.Rated("pct", "y25i01", bare)],
            SourceCatalogue.Area("101", "København"));
        Assert.Equal([bare],
            Parse(With([.. Columns[..3], bare + " 16-66 år", bare + " 16-64 år"], Row("2026M01", "5")), catalogue).Report.MissingColumns);
        Assert.Equal(Observation.Of(4.1m),
            Parse(With([.. Columns[..4], bare + " 16-66 år"], Row("2026M01", "5")), catalogue).Panel.At("2026M01", indicator: "pct"));
    }

    [Theory]
    [InlineData("""["2026M13","København","Ydelsesgrupper i alt",1,1]""", "2026M13")]
    [InlineData("""["2026Q01","København","Ydelsesgrupper i alt",1,1]""", "not a period of type M")]
    [InlineData("""["2206M01","København","Ydelsesgrupper i alt",1,1]""", "no statistic")]
    [InlineData("""[202601,"København","Ydelsesgrupper i alt",1,1]""", "'Periode' is 202601")]
    [InlineData("""[null,"København","Ydelsesgrupper i alt",1,1]""", "'Periode' is null")]
    [InlineData("""["2026M01",null,"Ydelsesgrupper i alt",1,1]""", "'Område' is null")]
    [InlineData("""["2026M01",["København"],"Ydelsesgrupper i alt",1,1]""", "'Område' is [")]
    [InlineData("""["2026M01","\udc00","Ydelsesgrupper i alt",1,1]""", "'Område'")]
    [InlineData("""["2026M01","København",7,1,1]""", "'Ydelsesgrupper' is 7")]
    [InlineData("""["2026M01","København","Ydelsesgrupper i alt",1]""", "4 cells for 5 columns")]
    [InlineData("""["2026M01","København","Ydelsesgrupper i alt",1,1,{"x":[1]}]""", "6 cells for 5 columns")]
    [InlineData("[]", "0 cells")]
    [InlineData("null", "not a list")]
    [InlineData("""{"a":[1,2]}""", "not a list")]
    public void SetsAsideRowsThatCannotBeRight(string row, string reason) => AssertSetAside(row, reason);

    [Fact]
    public void CutsLongRows()
    {
        var (_, report) = Parse(Of($"[\"{string.Concat(Enumerable.Repeat("😀", 5000))}\"]"));
        var content = Assert.Single(report.Quarantined).Content;
        Assert.InRange(content.Length, 199, 200);
        Assert.DoesNotContain('\uFFFD', content);
    }

    [Fact]
    public void KeepsThousandRowsAndCountsTheRest()
    {
        var (_, report) = Parse(Of([.. Enumerable.Range(1, 2500).Select(i => Row("2026M01", "-1"))]));
        Assert.Equal((1000, 2500L, 1L, 1000L),
            (report.Quarantined.Count, report.QuarantinedCount, report.Quarantined[0].Row, report.Quarantined[^1].Row));
    }

    [Fact]
    public void TheSameRowTwiceIsFine()
    {
        var (panel, report) = Parse(Of(Row("2026M01", "5"), Row("2026M01", "5.0", "4.10")));
        Assert.Equal(Observation.Of(5), panel.At("2026M01"));
        Assert.Equal(0, report.QuarantinedCount);
    }

    [Fact]
    public void RowsThatDisagreeAreBothSetAside()
    {
        var (panel, report) =
            Parse(Of(Row("2026M01", "5"), Row("2026M02", "6"), Row("2026M02", "7"), Row("2026M02", "6"), Row("2026M03", "8")));
        Assert.Equal("4.1 4.1 4.1", string.Join(' ', panel.Find("ledige-pct", "101")!.Values));
        Assert.Equal("5 SetAside 8", string.Join(' ', panel.Find("ledige", "101")!.Values));
        Assert.Equal([2, 3, 4], report.Quarantined.Select(q => (int)q.Row));
        Assert.Contains("is 6 here and 7 in row 3", report.Quarantined[0].Reason);
        Assert.Contains("is 7 here and 6 in row 2", report.Quarantined[1].Reason);
        Assert.Equal(Row("2026M02", "6"), report.Quarantined[0].Content);
        Assert.Equal(3, report.QuarantinedCount);
    }

    [Fact]
    public void ANumberAndASuppressedOneDisagree()
    {
        var (panel, report) = Parse(Of(Row("2026M01", "5"), Row("2026M01", "null")));
        Assert.Equal(Observation.SetAside, panel.At("2026M01"));
        Assert.Equal(2, report.QuarantinedCount);
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    public void PrefersTheTotalOfADimensionNobodyFiltersOn(params int[] order)
    {
        string[] rows = [Fund("København", "I alt", 9), Fund("København", "3F", 5), Fund("København", "FTF-A", 4)];
        var (panel, report) = Parse(With(WithFund, [.. order.Select(i => rows[i])]));
        Assert.Equal(Observation.Of(9), panel.At("2026M01"));
        Assert.Equal(0, report.QuarantinedCount);
    }

    [Fact]
    public void ADetailDoesNotStandInForATotal()
    {
        var (panel, report) =
            Parse(With(WithFund, Fund("Læsø", "3F", 3), Fund("København", "A-kasser i alt", 9), Fund("Århus", "I alt", -9),
                Fund("Århus", "3F", 9)));
        Assert.Equal(
            "ledige 101 2026M01 9\nledige 751 2026M01 SetAside\nledige-pct 101 2026M01 4.1\nledige-pct 751 2026M01 4.1", panel.Dump());
        Assert.Equal([3], report.Quarantined.Select(q => (int)q.Row));
    }

    [Fact]
    public void WithoutATotalDetailsDisagree()
    {
        var (panel, report) = Parse(With(WithFund, Fund("København", "3F", 5), Fund("København", "FTF-A", 4)));
        Assert.Equal((Observation.SetAside, Observation.SetAside), (panel.At("2026M01"), panel.At("2026M01", indicator: "ledige-pct")));
        Assert.Contains("not filtered on: 'A-kasse' is \"FTF-A\"", report.Quarantined[1].Reason);
        Assert.Contains("\"2026M01\",\"København\",\"Ydelsesgrupper i alt\",…,5,4.1", report.Quarantined[0].Content);
    }

    [Fact]
    public void NoRowsAreSaidSo() => Assert.Contains("no rows", Assert.Single(Parse(Of()).Report.Problems));

    [Fact]
    public void GapsAndAnyOrderOfPeriods()
    {
        var (panel, _) = Parse(Of(Row("2026M03", "3"), Row("2021M01", "1"), Row("2030M12", "4"), Row("2021M02", "2")));
        var series = panel.Find("ledige", "101")!;
        Assert.Equal((Period.Month(2021, 1), Period.Month(2030, 12), 4),
            (series.First, series.Last, series.Values.Count(v => v.Value is not null)));
        Assert.Equal(Observation.Of(3), series[Period.Month(2026, 3)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"code":422,"cause":"no"}""")]
    [InlineData("""{"columns":["Periode","Område"]}""")]
    [InlineData("""{"rows":[],"columns":["Periode","Område"]}""")]
    [InlineData("""{"columns":["Periode","Område"],"rows":[]""")]
    [InlineData("""{"columns":["Periode","Område"],"rows":[]}}""")]
    [InlineData("""{"columns":["Periode","Område"],"rows":[],"rows":[]}""")]
    [InlineData("""{"columns":["Periode","Område"],"columns":[],"rows":[]}""")]
    [InlineData("""{"columns":["Periode","Område"],"rows":null}""")]
    [InlineData("""{"columns":["Periode","Område",3],"rows":[]}""")]
    [InlineData("""{"columns":["Periode","Område","\ud800"],"rows":[]}""")]
    [InlineData("""{"columns":{},"rows":[]}""")]
    [InlineData("<html><title>403</title></html>")]
    public void RefusesWhatIsNotColumnsAndRows(string json) => Assert.Contains("y25i01", Fails(json).Message);

    [Fact]
    public void PutsNothingInThePanelWhenTheEndIsMissing()
    {
        var json = Of(Row("2026M01", "5"), Row("2026M02", "6"));
        for (var length = 0; length < json.Length; length++)
        {
            var panel = new Panel();
            var cut = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json[..length]));
            var error = Assert.Throws<SourceException>(() => Parse(cut, panel: panel));
            Assert.InRange(error.BytePosition!.Value, 0, cut.Length);
            Assert.Empty(panel.Indicators);
        }
    }

    [Fact]
    public void SaysWhereItBroke()
    {
        var json = Of([.. Enumerable.Range(0, 9000).Select(i => Row("2026M01", "5"))]);
        Assert.InRange(Fails(json[..^2] + "oops").BytePosition!.Value, json.Length - 10, json.Length + 500_000);
    }

    [Fact]
    public void ReadsRowsLargerThanTheWindowAndRefusesEndlessOnes()
    {
        string Long(int length) => With([.. Columns, "Note"], Row("2026M01", "5")[..^1] + $",\"{new string('x', length)}\"]");
        Assert.Equal(Observation.Of(5), Parse(Long(1_000_000)).Panel.At("2026M01"));
        Assert.Contains("larger than any row", Fails(Long(20_000_000)).Message);
    }

    private static readonly string[] WithFund = [.. Columns[..3], "A-kasse", .. Columns[3..]];

    private static string Fund(string area, string fund, int count) =>
        $"""["2026M01","{area}","{SourceCatalogue.Total}","{fund}",{count},4.1]""";

    private static SourceException Fails(string json) => Assert.Throws<SourceException>(() => Parse(json));

    private static void AssertSetAside(string row, string reason = "")
    {
        var (panel, report) = Parse(Of(row, Row("2025M12", "5")));
        var set = Assert.Single(report.Quarantined);
        Assert.Equal((1L, row), (set.Row, set.Content));
        Assert.Contains(reason, set.Reason);
        Assert.Equal(Observation.Of(5), panel.At("2025M12"));
        Assert.All(panel.Find("ledige", "101")!.Values.Skip(1), v => Assert.Equal(Observation.SetAside, v));
    }
}
