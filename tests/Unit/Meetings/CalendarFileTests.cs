using System.Text;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

public class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 9, 10, 6, 5, 4, TimeSpan.Zero);
    private static readonly YearPlan Plan =
        YearPlanTests.Propose(1, [new("813", 1, 1), new("851", 0, 0), new("810", 1, 0)], new(2027, default, []), "081");

    [Fact]
    public void LinesEndWithCrLfAndHaveAtMost75Octets()
    {
        var text = Text(Plan);
        Assert.EndsWith("END:VCALENDAR\r\n", text);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public void EveryMeetingIsAnEventOfAWholeDayWithAnIdOfItsOwn()
    {
        var lines = Unfolded(Plan);
        Assert.Equal(Plan.Meetings.Count, lines.Count(l => l == "BEGIN:VEVENT"));
        Assert.Equal(Plan.Meetings.Select(m => $"DTSTART;VALUE=DATE:{m.Date:yyyyMMdd}"), lines.Where(l => l.StartsWith("DTSTART")));
        Assert.Equal(Plan.Meetings.Select(m => $"DTEND;VALUE=DATE:{m.Date.AddDays(1):yyyyMMdd}"), lines.Where(l => l.StartsWith("DTEND")));
        Assert.Equal(Plan.Meetings.Select(m => $"UID:{m.Id}@resultatoversigter"),
            lines.Where(l => l.StartsWith("UID")));
        Assert.All(lines.Where(l => l.StartsWith("DTSTAMP")), l => Assert.Equal("DTSTAMP:20260910T060504Z", l));
        Assert.Contains("SUMMARY:Individuelt dialogmøde med direktøren: Frederikshavn", lines);
        Assert.Contains(lines,
            l => l.StartsWith("DESCRIPTION:Et møde mere, fordi der er 1 alvorligt resultatproblem og 1 resultatproblem.", StringComparison.Ordinal) || l.StartsWith("DESCRIPTION:Et møde mere\\, fordi der er 1 alvorligt resultatproblem og 1 resultatproblem.", StringComparison.Ordinal));
    }

    [Fact]
    public void TheSamePlanGivesTheSameBytes() =>
        Assert.Equal(Text(Plan), Text(YearPlanTests.Propose(1, Plan.Needs, new(2027, default, []), "081")));

    [Fact]
    public void IdsStayWhenTheDaysMove()
    {
        var other = YearPlanTests.Propose(1, [.. Plan.Needs.Append(new AreaNeed("820", 0, 0))], new(2027, default, []), "081");
        Assert.All(Plan.Meetings.Where(m => m.Areas.Count == 1), m => Assert.Contains($"UID:{m.Id}@resultatoversigter", Ids(other)));
        Assert.NotEqual(Plan.Meetings.Select(m => m.Date), other.Meetings.Where(m => m.Areas[0] != "820").Select(m => m.Date));
    }

    [Fact]
    public void ValuesAreEscaped() => Assert.Contains(
        "SUMMARY:Individuelt dialogmøde med direktøren: a\\,b\\;c\\\\d\\ne", Unfolded(Text(Plan, "a,b;c\\d\r\ne\0\r")));

    [Theory]
    [InlineData("x")]
    [InlineData("æ")]
    [InlineData("🍏")]
    public void LongLinesAreFoldedBetweenCharacters(string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 200));
        var text = Text(Plan, name);
        Assert.All(text.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains($"SUMMARY:Individuelt dialogmøde med direktøren: {name}", Unfolded(text));
    }

    private static HashSet<string> Ids(YearPlan plan) => [.. Unfolded(plan).Where(l => l.StartsWith("UID"))];

    private static List<string> Unfolded(YearPlan plan) => Unfolded(Text(plan));

    private static List<string> Unfolded(string text) => [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];

    private static string Text(YearPlan plan, string? name = null) => Encoding.UTF8.GetString(CalendarFile.Write(
        plan, name is null ? SeedFolders.Of2026 : Named(name), Language.Danish, Stamp));

    // Frederikshavn under another name.
    private static Catalogue Named(string name)
    {
        var parts = SeedFolders.Of2026.Parts;
        return new(parts with { Areas = [.. parts.Areas.Select(a => a.Code == "813" ? a with { Name = name } : a)] });
    }
}
