using System.Text.Json;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>What is taken as a meeting and as minutes, and what is said of anything else.</summary>
public class MeetingReaderTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly MeetingReader Reader = new(SeedFolders.Of2026, Clock);
    private static readonly MinutesReader MinutesOf = new(SeedFolders.Of2026);
    private static readonly Meeting Known = SampleMeeting.Of();

    [Fact]
    public void AWholeMeetingIsRead()
    {
        var sound = Read("""
            {"kind":"collective","areas":["751","740","751"],"date":"2026-09-01","place":" Aarhus ","participants":["A","B"],"agenda":["Unge"],"language":"en",
             "contacts":{"region":"R@Region.example","areas":{"751":"chef@jobcenter.example"}},"by":"ABC"}
            """).Meeting!;
        Assert.StartsWith("2026-082-", sound.Meeting.Id);
        Assert.NotNull(MeetingId.Read(sound.Meeting.Id));
        Assert.Equal((MeetingKind.Collective, "Aarhus", Language.English, "ABC"),
            (sound.Meeting.Kind, sound.Meeting.Place, sound.Meeting.Language, sound.By));
        Assert.Equal(["751", "740"], sound.Meeting.Areas);
        Assert.Equal(("R@region.example", "chef@jobcenter.example", null),
            (sound.Contacts!.Of("region"), sound.Contacts.Of("751"), sound.Contacts.Of("740")));
    }

    [Fact]
    public void TheExampleIsSound() => Assert.NotNull(Read(MeetingReader.Expected[(MeetingReader.Expected.IndexOf('{'))..^1]).Meeting);

    [Theory]
    [InlineData("[]", "", "not a JSON object")]
    [InlineData("""{"areas":["751"],"date":"2026-09-01","by":"A"}""", "kind", "missing")]
    [InlineData("""{"kind":"coffee","areas":["751"],"date":"2026-09-01","by":"A"}""", "kind", "individual, director")]
    [InlineData("""{"kind":"director","areas":["751","740"],"date":"2026-09-01","by":"A"}""", "areas",
        "A meeting with the director has 1 area, not 2")]
    [InlineData("""{"kind":"collective","areas":["751"],"date":"2026-09-01","by":"A"}""", "areas", "2 to 4")]
    [InlineData("""{"kind":"director","areas":["Aarhuss"],"date":"2026-09-01","by":"A"}""", "areas", "751 Aarhus")]
    [InlineData("""{"kind":"director","areas":["082"],"date":"2026-09-01","by":"A"}""", "areas", "no jobcentre")]
    [InlineData("""{"kind":"collective","areas":["751","101"],"date":"2026-09-01","by":"A"}""", "areas", "several regions")]
    [InlineData("""{"kind":"director","areas":["751"],"by":"A"}""", "date", "missing")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-02-30","by":"A"}""", "date", "not a day")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2999-01-01","by":"A"}""", "date", "from 2007 to 2031")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"0001-01-01","by":"A","materialSent":"0001-01-01"}""", "date",
        "from 2007 to 2031")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01"}""", "by", "X-User")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"a\u0000b"}""", "by", "control character")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"a\ud800b"}""", "by", "Unicode")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","place":7}""", "place", "not a text")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","agenda":"Unge"}""", "agenda", "not an array")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","agenda":["a",""]}""", "agenda[1]", "empty")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","colour":"red"}""", "colour", "not known")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","materialSent":"2026-04-02"}""", "materialSent",
        "not in the future")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","contacts":{"region":"a@b.example, c@d.example"}}""",
        "contacts.region", "mail address")]
    [InlineData("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","contacts":{"areas":{"101":"a@b.example"}}}""",
        "contacts.areas", "not one of the meeting's areas")]
    public void AMistakeIsNamedByItsField(string body, string field, string part) => AssertError(Read(body).Errors, field, part);

    [Fact]
    public void TenThousandCharactersAreTooMany() => AssertError(
        Read($$"""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A","place":"{{new string('x', 10_000)}}"}""").Errors,
        "place", "10,000 characters; at most 200");

    [Fact]
    public void TheAuthorMayStandInTheHeader() => Assert.Equal("Åse",
        Read("""{"kind":"director","areas":["751"],"date":"2026-09-01"}""", user: "Åse").Meeting!.By);

    [Fact]
    public void AMeetingStaysInItsYearAndRegion()
    {
        AssertError(Read("""{"kind":"director","areas":["751"],"date":"2027-01-05","by":"A"}""", Known).Errors, "date", "Call it off");
        AssertError(Read("""{"kind":"director","areas":["101"],"date":"2026-09-05","by":"A"}""", Known).Errors, "areas", "another region");
        Assert.Equal(Known.Id,
            Read("""{"kind":"director","areas":["740"],"date":"2026-09-05","by":"A","cancelled":true}""", Known).Meeting!.Meeting.Id);
    }

    [Fact]
    public void WithMinutesItIsSettledWhoMet()
    {
        var held = Known with { Minutes = SampleMeeting.Minutes() };
        AssertError(Read("""{"kind":"director","areas":["740"],"date":"2026-03-24","by":"A"}""", held).Errors, "areas", "has minutes");
        AssertError(Read("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A"}""", held).Errors, "date", "day to come");
    }

    [Fact]
    public void TheExampleOfMinutesIsSound()
    {
        var (minutes, by) = Minutes(MinutesReader.Expected[MinutesReader.Expected.IndexOf('{')..^1], Known).Read!.Value;
        Assert.Equal(
            new Agreement("1", "751", "...", "...", new(2026, 6, 1), new("ledige-dagpenge", Period.Month(2026, 3), -5),
                AgreementState.Open), Assert.Single(minutes.Agreements));
        Assert.Equal(new UpwardMessage("751", "Lovgivning", "...") { Id = "1", Category = MessageCategory.Legislation },
            Assert.Single(minutes.Messages));
        Assert.Equal(("...", "...", true), (minutes.Status, minutes.Decisions.Single(), minutes.LeaderPresent));
        Assert.Equal("ABC", by);
    }

    [Fact]
    public void AgreementsKeepTheirIdsAndTheirState()
    {
        var known =
            Known with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1"), SampleMeeting.Agreement("3", AgreementState.Done)) };
        var read =
            Minutes("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"ny","who":"a"},{"id":"3","what":"x","who":"a"},{"id":"1","what":"x","who":"a","state":"dropped"}]}""", known).Read!.Value;
        Assert.Equal([("4", AgreementState.Open), ("3", AgreementState.Done), ("1", AgreementState.Dropped)],
            read.Minutes.Agreements.Select(a => (a.Id, a.State)));
    }

    [Theory]
    [InlineData("""{"overviewDiscussed":true,"by":"A"}""", "text", "missing")]
    [InlineData("""{"text":"x","by":"A"}""", "overviewDiscussed", "missing")]
    [InlineData("""{"text":"x","overviewDiscussed":"ja","by":"A"}""", "overviewDiscussed", "neither")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"who":"a"}]}""", "agreements[0].what", "missing")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a","due":"2026-03-01"}]}""",
        "agreements[0].due", "day of the meeting")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a","id":"7"}]}""", "agreements[0].id",
        "no agreement '7'")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a","area":"101"}]}""",
        "agreements[0].area", "not one of")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a","aim":{"indicator":"vejret","from":"2026M03","change":-5}}]}""", "agreements[0].aim.indicator", "no indicator 'vejret'")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a","aim":{"indicator":"ledige-dagpenge","from":"marts","change":-5}}]}""", "agreements[0].aim.from", "not a period")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a","aim":{"indicator":"ledige-dagpenge","from":"2026M03","change":1e30}}]}""", "agreements[0].aim.change", "from -1000 to 1000")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","messages":[{"subject":"x","text":"y","area":"101"}]}""",
        "messages[0].area", "not one of")]
    [InlineData("""{"text":"x","overviewDiscussed":true,"by":"A","messages":["x"]}""", "messages[0]", "not a JSON object")]
    public void AMistakeInMinutesIsNamedByItsPlace(string body, string field, string part) =>
        AssertError(Minutes(body, Known).Errors, field, part);

    [Fact]
    public void WithSeveralAreasAnAgreementNamesItsOwn() => AssertError(Minutes(
        """{"text":"x","overviewDiscussed":true,"by":"A","agreements":[{"what":"x","who":"a"}]}""", SampleMeeting.Of(areas: ["751", "740"]))
            .Errors, "agreements[0].area", "751, 740");

    private static void AssertError(IDictionary<string, string[]> errors, string field, string part) =>
        Assert.Contains(errors, e => e.Key == field && e.Value.Any(t => t.Contains(part)));

    private static (SoundMeeting? Meeting, IDictionary<string, string[]> Errors) Read(string body, Meeting? known = null,
        string? user = null)
    {
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse(body);
        return (Reader.Read(json.RootElement, user, known, errors), Errors(errors));
    }

    private static ((Minutes Minutes, string By)? Read, IDictionary<string, string[]> Errors) Minutes(string body, Meeting meeting)
    {
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse(body);
        return (MinutesOf.Read(json.RootElement, null, meeting, errors), Errors(errors));
    }

    private static IDictionary<string, string[]> Errors(ValidationErrors errors) =>
        errors.ByField.ToDictionary(f => f.Key, f => f.Value.ToArray());
}
