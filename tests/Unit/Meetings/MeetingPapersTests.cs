using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>What the documents about meetings say.</summary>
public class MeetingPapersTests
{
    private static readonly YearPlan Plan = YearPlanTests.Propose(1, [new("813", 1, 1), new("851", 0, 0)], new(2027, default, []), "081");

    [Fact]
    public void AYearPlanListsEveryMeetingAndWhyThereAreSoMany()
    {
        var paper = YearPlanPaper.Compose(Plan, SeedFolders.Of2026, Period.Month(2026, 8), Language.Danish, DateTimeOffset.UnixEpoch);
        Assert.Equal("Forslag til årsplan for dialogmøder 2027: Region Nordjylland", paper.Title);
        var tables = paper.Blocks.OfType<TableBlock>().ToList();
        Assert.Equal((8, 2), (tables[0].Rows.Count, tables[1].Rows.Count));
        Assert.All(tables[0].Rows, r => Assert.EndsWith(".", r.Cells[^1].Text));
        Assert.Equal(["Frederikshavn", "4", "0", "1 alvorligt resultatproblem og 1 resultatproblem at tale om."],
            tables[1].Rows[0].Cells.Select(c => c.Text));
        Assert.Equal("Ingen resultatproblemer: det fælles minimum.", tables[1].Rows[1].Cells[3].Text);
        Assert.All(tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Cells.Count)));
    }

    [Fact]
    public void AYearPlanTellsWhatThereIsAlready()
    {
        var plan =
            YearPlanTests.Propose(1, [new("851", 0, 0), new("813", 0, 0)],
                new(2026, new(2026, 3, 1), [SampleMeeting.Of(date: new(2026, 2, 3), areas: "851")]), "081");
        var paper = YearPlanPaper.Compose(plan, SeedFolders.Of2026, Period.Month(2026, 8), Language.Danish, DateTimeOffset.UnixEpoch);
        Assert.Contains("5 møder ud over 1 individuelle, der allerede er holdt eller planlagt, på grundlag af",
            paper.Blocks.OfType<TextBlock>().First().Text);
        Assert.Equal(["Aalborg", "2", "1"], paper.Blocks.OfType<TableBlock>().Last().Rows[0].Cells.Take(3).Select(c => c.Text));
    }

    [Fact]
    public void MessagesStandUnderTheirSubjectsAsTheyWereTyped()
    {
        const string Hostile = "=HYPERLINK(\"x\") <b>🍏</b>";
        var report =
            UpwardReport.Of(Period.Quarter(2026, 1), [UpwardReportTests.Told("1", SampleMeeting.Day, ("751", "Lovgivning", Hostile))]);
        var paper = MessagesPaper.Compose(report, SeedFolders.Of2026, Language.Danish);
        Assert.Equal("Meldinger til det centrale niveau, 1. kvartal 2026", paper.Title);
        Assert.Contains("1 melding på 1 møde", paper.Blocks.OfType<TextBlock>().First().Text);
        Assert.Equal(["Aarhus", "24. marts 2026", Hostile],
            Assert.Single(paper.Blocks.OfType<TableBlock>().Single().Rows).Cells.Select(c => c.Text));
    }

    [Fact]
    public void AnEmptyQuarterSaysSo() => Assert.Contains("no messages",
        MessagesPaper.Compose(UpwardReport.Of(Period.Quarter(2026, 1), []), SeedFolders.Of2026, Language.English).Blocks.OfType<TextBlock>()
            .Single().Text);

    [Fact]
    public void TheSamePlanGivesTheSameFiles()
    {
        var paper = YearPlanPaper.Compose(Plan, SeedFolders.Of2026, Period.Month(2026, 8), Language.Danish, DateTimeOffset.UnixEpoch);
        Assert.Equal(PaperPdf.Write(paper), PaperPdf.Write(paper));
        Assert.Equal(Workbook(paper), Workbook(paper));
    }

    [Fact]
    public void HostileMessagesAreWrittenToBothFiles()
    {
        var text = "=cmd|' /C calc'!A0\n" + string.Concat(Enumerable.Repeat("Meget lang besked 🍏 مرحبا ", 70));
        var report =
            UpwardReport.Of(Period.Quarter(2026, 1),
                [UpwardReportTests.Told("1", SampleMeeting.Day, ("751", "@SUM(A1) [x]:*?/\\ emne", text), ("751", "=1+1", "-2"))]);
        var paper = MessagesPaper.Compose(report, SeedFolders.Of2026, Language.Danish);
        Assert.NotEmpty(PaperPdf.Write(paper));
        using var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(Workbook(paper)));
        Assert.DoesNotContain(book.Worksheets.SelectMany(s => s.CellsUsed()), c => c.HasFormula);
    }

    private static byte[] Workbook(PaperDocument paper)
    {
        using var file = new MemoryStream();
        PaperXlsx.Write(paper, file);
        return file.ToArray();
    }
}
