using Reporting.Documents;
using Reporting.Domain;
using Reporting.Unit.Seeds;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

public class ReminderMailTests
{
    private static readonly Uri Site = new("https://overblik.example/");
    private static readonly Uri Items = new("https://overblik.example/meetings/items/token");

    [Fact]
    public void TheJobcentreIsGivenTheLinkForItems()
    {
        var mail = Compose(Of(), -21, Items);
        Assert.Equal("Dagsorden og materiale til dialogmødet: Aarhus", mail.Subject);
        Assert.Contains("senest tirsdag den 17. marts 2026", mail.Text);
        Assert.Contains(Items.AbsoluteUri, mail.Text);
        Assert.Contains(Items.AbsoluteUri, mail.Html);
    }

    [Fact]
    public void TheRegionIsNotGivenIt() => Assert.DoesNotContain("/items/", Compose(Of(), -21, null).Text);

    [Fact]
    public void MissingMinutesAreAskedFor() => Assert.Contains("ikke noget referat", Compose(Of(), 7, null).Text);

    [Fact]
    public void AnAgreementIsToldWithWhoAndWhen()
    {
        var mail = Compose(Of() with { Minutes = Minutes(Agreement("1", due: new(2026, 4, 10))) }, 12, null);
        Assert.Equal("En aftale fra dialogmødet skal snart være på plads: Aarhus", mail.Subject);
        Assert.Contains("senest fredag den 10. april 2026", mail.Text);
        Assert.Contains("Hvad: Flere samtaler", mail.Text);
    }

    [Fact]
    public void WhatPeopleTypedIsEncoded()
    {
        var agreement = Agreement("1", due: new(2026, 4, 10)) with { What = "<script>x</script>\nBcc: a@b.example", Who = "\"&'" };
        var mail = Compose(Of() with { Place = "<b>Sal</b>", Minutes = Minutes(agreement) }, 12, null);
        Assert.DoesNotContain("<script>", mail.Html);
        Assert.DoesNotContain("<b>Sal", mail.Html);
        Assert.DoesNotContain('\n', mail.Subject);
    }

    [Fact]
    public void MailsSpeakEnglishOnRequest() => Assert.Contains("The minutes of the dialogue meeting are missing",
        Compose(Of() with { Language = Language.English }, 7, null).Subject);

    private static MailContent Compose(Meeting meeting, int days, Uri? items) =>
        ReminderMail.Compose(MeetingReminder.Of(meeting, Day.AddDays(days)).First(), meeting, SeedFolders.Of2026, items, Site);
}
