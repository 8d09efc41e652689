using System.Text;
using Ical.Net;
using MimeKit;
using Reporting.Unit.Seeds;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

/// <summary>Invitations: what moves them, and what a calendar and a mail program make of them.</summary>
public class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Meeting Sent = Invitation.Send(
        Of() with { Start = new(10, 0), End = new(12, 0), Place = "Sal 1, \"Åen\"; 2. sal", VideoLink = "https://video.example/m/1" },
        ["region", "751"], "Åse", Now);

    public static TheoryData<string, bool> Changes => new()
    {
        { "date", true }, { "start", true }, { "end", true }, { "place", true }, { "link", true }, { "kind", true }, { "cancelled", true },
        { "areas", true }, { "agenda", false }, { "participants", false }, { "minutes", false }, { "material", false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void TheSequenceRisesWithWhatACalendarShowsAndNothingElse(string what, bool rises)
    {
        var changed = Invitation.Follow(Sent, Change(Sent, what), Now.AddDays(1));
        Assert.Equal(rises ? (1, Now.AddDays(1)) : (0, Now), (changed.Invitation!.Sequence, changed.Invitation.Changed));
        Assert.Null(Invitation.Follow(Of(), Change(Of(), what), Now).Invitation);
    }

    [Fact]
    public void SendingAgainAddsThoseWhoAreNewAndMovesNothing()
    {
        var again = Invitation.Send(Sent, ["751", "p0123456789ab"], "Bo", Now.AddDays(2)).Invitation!;
        Assert.Equal(["region", "751", "p0123456789ab"], again.To);
        Assert.Equal((0, Now, Now.AddDays(2), "Bo"), (again.Sequence, again.Changed, again.Sent, again.By));
        Assert.Same(Sent, Invitation.Follow(Sent, Sent, Now.AddDays(2)));
    }

    [Fact]
    public void ACalendarReadsWhatWasWritten()
    {
        var entry = Read(Sent, out var calendar, out var text);
        Assert.Equal(("REQUEST", "2.0"), (calendar.Method, calendar.Version));
        Assert.Equal(("2026-082-000000000001@resultatoversigter", 0, "CONFIRMED"), (entry.Uid, entry.Sequence, entry.Status));
        Assert.Equal(new DateTime(2026, 3, 24, 9, 0, 0, DateTimeKind.Utc), entry.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 3, 24, 11, 0, 0, DateTimeKind.Utc), entry.End!.AsUtc);
        Assert.Equal("Individuelt dialogmøde: Aarhus", entry.Summary);
        Assert.Equal("Sal 1, \"Åen\"; 2. sal", entry.Location);
        Assert.Contains("https://video.example/m/1", entry.Description);
        Assert.Equal(("mailto:dialog@region.example", "Region Midtjylland"),
            (entry.Organizer!.Value!.OriginalString, entry.Organizer.CommonName));
        Assert.Equal("mailto:overblik@example.dk", entry.Organizer.SentBy!.OriginalString);
        var attendee = Assert.Single(entry.Attendees);
        Assert.Equal(("mailto:bo%2Bx@jobcenter.example", "Bo 'Fris' Ø; A", "NEEDS-ACTION", true),
            (attendee.Value!.OriginalString, attendee.CommonName, attendee.ParticipationStatus, attendee.Rsvp));
        Assert.All(text.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
    }

    [Fact]
    public void ALetterOfTwoHalvesIsWholeWhereverALineIsFolded()
    {
        foreach (var before in Enumerable.Range(40, 80))
        {
            var place = new string('x', before) + "🍏🍏 Sal 1";
            Assert.Equal(place, Read(Sent with { Place = place }, out _, out _).Location);
        }
    }

    [Fact]
    public void WhatIsCalledOffIsTakenOut()
    {
        var entry = Read(Invitation.Follow(Sent, Sent with { Cancelled = true }, Now.AddDays(1)), out var calendar, out _);
        Assert.Equal(("CANCEL", 1, "CANCELLED"), (calendar.Method, entry.Sequence, entry.Status));
        Assert.StartsWith("Aflyst: ", entry.Summary);
    }

    [Fact]
    public void AMeetingWithoutATimeIsAWholeDay()
    {
        var entry = Read(Sent with { Start = null, End = null }, out _, out _);
        Assert.True(entry.IsAllDay);
        Assert.Equal(new DateOnly(2026, 3, 24), entry.Start!.Date);
    }

    [Fact]
    public void TheMailHoldsTheInvitationAsAFormWithItsMethodAndAsAFile()
    {
        var mail = InvitationMail.Compose(Sent, SeedFolders.Of2026, Links, File(Sent));
        Assert.Equal("Indkaldelse: Individuelt dialogmøde: Aarhus, 24. marts 2026", mail.Subject);
        Assert.Contains("kl. 10.00–12.00", mail.Text);
        Assert.Contains(Links.Agenda!.AbsoluteUri, mail.Html);
        Assert.Contains("mailto:dialog@region.example", mail.Html);
        using var message = SmtpMessage.Of(new MailboxAddress("", "bo@jobcenter.example"),
            new MailEnvelope("bo@jobcenter.example", "<1@example.dk>", null) { ReplyTo = "dialog@region.example" }, mail,
            new MailOptions { From = "overblik@example.dk", ReplyTo = "svar@example.dk" });
        var forms = Assert.IsType<MultipartAlternative>(Assert.IsAssignableFrom<Multipart>(message.Body)[0]);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], forms.Select(f => f.ContentType.MimeType));
        Assert.Equal(("REQUEST", "utf-8"), (forms[2].ContentType.Parameters["method"], forms[2].ContentType.Charset));
        var file = Assert.IsType<MimePart>(((Multipart)message.Body!)[1]);
        Assert.Equal(("invite.ics", "application/ics"), (file.FileName, file.ContentType.MimeType));
        Assert.Equal("dialog@region.example", Assert.IsType<MailboxAddress>(Assert.Single(message.ReplyTo)).Address);
        Assert.Equal("2026-082-000000000001@resultatoversigter",
            Assert.Single(Calendar.Load(((TextPart)forms[2]).Text)!.Events).Uid);
    }

    [Theory]
    [InlineData(-8, "senest")]
    [InlineData(-6, "Dagsorden og materiale sendes før mødet.")]
    [InlineData(0, "Dagsorden og materiale sendes før mødet.")]
    public void NoDayIsPromisedThatIsOver(int sent, string said)
    {
        var meeting = Sent with
        {
            MaterialSent = null,
            Invitation = Sent.Invitation! with { Sent = new(Day.AddDays(sent), new(12, 0), TimeSpan.Zero) },
        };
        Assert.Contains(said, InvitationMail.Compose(meeting, SeedFolders.Of2026, Links, File(meeting)).Text);
    }

    [Fact]
    public void AChangeAndAnEndAreCalledThat()
    {
        var moved = Invitation.Follow(Sent, Sent with { Date = Day.AddDays(1) }, Now);
        Assert.StartsWith("Ændret indkaldelse: ", InvitationMail.Compose(moved, SeedFolders.Of2026, Links, File(moved)).Subject);
        var off = Invitation.Follow(moved, moved with { Cancelled = true }, Now);
        var mail = InvitationMail.Compose(off, SeedFolders.Of2026, Links, File(off));
        Assert.StartsWith("Aflyst: ", mail.Subject);
        Assert.DoesNotContain(Links.Agenda!.AbsoluteUri, mail.Html);
    }

    [Theory]
    [InlineData(MeetingMailKind.Invitation, "2026-082-000000000001|invitation12|p0123456789ab")]
    [InlineData(MeetingMailKind.Material, "2026-082-000000000001|material12|p0123456789ab")]
    public void NamesAreReadBackAndFitADelivery(MeetingMailKind kind, string name)
    {
        var mail = new MeetingMail(kind, Sent.Id, 12, "p0123456789ab");
        Assert.Equal(name, mail.Name);
        Assert.Equal(mail, MeetingMail.Read(name));
        foreach (var other in new[] { "", "a|b|c", $"{Sent.Id}|invitation|x",
            $"{Sent.Id}|invitation1|" }) Assert.Null(MeetingMail.Read(other));
    }

    private static readonly MeetingMailLinks Links =
        new(new("https://overblik.example/"), new("https://overblik.example/meetings/items/token"), "dialog@region.example");

    private static Meeting Change(Meeting m, string what) => what switch
    {
        "date" => m with { Date = m.Date.AddDays(1) }, "start" => m with { Start = new(9, 0) }, "end" => m with { End = new(13, 0) },
        "place" => m with { Place = "Sal 2" }, "link" => m with { VideoLink = null }, "kind" => m with { Kind = MeetingKind.Director },
        "cancelled" => m with { Cancelled = true }, "areas" => m with { Areas = ["740"] }, "agenda" => m with { Agenda = ["Unge"] },
        "participants" => m with { Participants = ["Chefen"] }, "minutes" => m with { Minutes = Minutes() },
        _ => m with { MaterialSent = Day.AddDays(-9) },
    };

    private static byte[] File(Meeting meeting) => InvitationFile.Write(meeting, SeedFolders.Of2026,
        new("Bo \"Fris\" Ø; A", "bo+x@jobcenter.example"), new("Region Midtjylland", "dialog@region.example"), "overblik@example.dk");

    private static Ical.Net.CalendarComponents.CalendarEvent Read(Meeting meeting, out Calendar calendar, out string text)
    {
        text = Encoding.UTF8.GetString(File(meeting));
        calendar = Calendar.Load(text)!;
        return Assert.Single(calendar.Events);
    }
}
