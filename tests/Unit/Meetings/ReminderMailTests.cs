using Reporting.Unit.Seeds;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

public class ReminderMailTests
{
    private static readonly Uri Site = new("https://overblik.example/");
    private static readonly Uri Items = new("https://overblik.example/meetings/items/token");

    [Theory]
    [InlineData(-21)]
    [InlineData(-3)]
    public void TheJobcentreIsToldWhatItCanDoAndNotOfTheRegionsDeadline(int days)
    {
        var mail = Compose(Of(), days, "751");
        Assert.Equal("Dagsordenen til dialogmødet: skriv jeres punkter: Aarhus", mail.Subject);
        Assert.Equal(days == -21, mail.Text.Contains("senest tirsdag den 17. marts 2026", StringComparison.Ordinal));
        Assert.DoesNotContain("risten", mail.Subject + mail.Text);
        Assert.Contains(Items.AbsoluteUri, mail.Text);
        Assert.Contains(Items.AbsoluteUri, mail.Html);
        Assert.Contains("mailto:dialog@region.example", mail.Html);
    }

    [Fact]
    public void TheRegionIsRemindedOfItsOwnDutyWithTheWayToDoIt()
    {
        var mail = Compose(Of(), -21, "region");
        Assert.Equal("Dagsorden og materiale til dialogmødet: Aarhus", mail.Subject);
        Assert.Contains("senest tirsdag den 17. marts 2026", mail.Text);
        Assert.DoesNotContain("/items/", mail.Text);
        Assert.Contains($"https://overblik.example/meetings/{Of().Id}", mail.Html);
        Assert.Contains($"https://overblik.example/orders/new?meeting={Of().Id}", mail.Html);
    }

    [Fact]
    public void WhoeverIsAskedToWriteToTheRegionIsToldWhere()
    {
        var meeting = Of() with { Minutes = Minutes(Agreement("1", due: new(2026, 4, 10))) };
        Assert.Contains("mailto:dialog@region.example", Compose(meeting, 20, "751").Html);
        Assert.Contains("Skriv til regionen (dialog@region.example)", string.Join(' ', Compose(meeting, 20, "751").Text.Split('\n')));
        Assert.Contains($"/meetings/{meeting.Id}", Compose(meeting, 20, "region").Html);
    }

    [Fact]
    public void MissingMinutesAreAskedFor() => Assert.Contains("ikke noget referat", Compose(Of(), 7).Text);

    [Fact]
    public void AnAgreementIsToldWithWhoAndWhen()
    {
        var mail = Compose(Of() with { Minutes = Minutes(Agreement("1", due: new(2026, 4, 10))) }, 12);
        Assert.Equal("En aftale fra dialogmødet skal snart være på plads: Aarhus", mail.Subject);
        Assert.Contains("senest fredag den 10. april 2026", mail.Text);
        Assert.Contains("Hvad: Flere samtaler", mail.Text);
    }

    [Theory]
    [InlineData(ReminderKind.Material, -3, "17. marts 2026", "17 March 2026")]
    [InlineData(ReminderKind.Minutes, 8, "31. marts 2026", "31 March 2026")]
    [InlineData(ReminderKind.Agreement, 40, "10. april 2026", "10 April 2026")]
    public void WhatIsOverdueIsToldAsThat(ReminderKind kind, int days, string day, string dayEn)
    {
        var meeting = kind == ReminderKind.Agreement ? Of() with { Minutes = Minutes(Agreement("1", due: new(2026, 4, 10))) } : Of();
        var mail = Compose(meeting, days);
        Assert.Matches($"[Ff]risten .*var {day}", mail.Subject);
        Assert.Matches($"Fristen .*var [a-zø]+dag den {day}", mail.Text);
        Assert.DoesNotContain("snart", mail.Subject + mail.Text);
        Assert.DoesNotContain("senest", mail.Text);
        var english = Compose(meeting with { Language = Language.English }, days);
        Assert.Matches($"deadline .*was {dayEn}", english.Subject);
        Assert.Matches($"deadline .*was [A-Z][a-z]+day {dayEn}", english.Text);
    }

    [Fact]
    public void OnTheDayItselfNothingIsOverdue()
    {
        Assert.DoesNotContain("risten", Compose(Of(), -7).Subject);
        Assert.Contains("Der er gået en uge", Compose(Of(), 7).Text);
        var agreed = Of() with { Minutes = Minutes(Agreement("1", due: new(2026, 4, 10))) };
        Assert.Contains("skal snart være på plads", Compose(agreed, 17).Subject);
    }

    [Fact]
    public void WhatPeopleTypedIsEncoded()
    {
        var agreement = Agreement("1", due: new(2026, 4, 10)) with { What = "<script>x</script>\nBcc: a@b.example", Who = "\"&'" };
        var mail = Compose(Of() with { Place = "<b>Sal</b>", Minutes = Minutes(agreement) }, 12);
        Assert.DoesNotContain("<script>", mail.Html);
        Assert.DoesNotContain("<b>Sal", mail.Html);
        Assert.DoesNotContain('\n', mail.Subject);
    }

    [Fact]
    public void MailsSpeakEnglishOnRequest() => Assert.Contains("The minutes of the dialogue meeting are missing",
        Compose(Of() with { Language = Language.English }, 7).Subject);

    private static MailContent Compose(Meeting meeting, int days, string contact = "region") => ReminderMail.Compose(
        MeetingReminder.Of(meeting, Day.AddDays(days)).First(r => r.Contact == contact), meeting, SeedFolders.Of2026,
        new(Site, contact == "region" ? null : Items, "dialog@region.example"), Day.AddDays(days));
}
