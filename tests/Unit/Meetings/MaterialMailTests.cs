using Reporting.Unit.Seeds;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

/// <summary>The mail that brings a meeting's material, and what a sending leaves in the meeting.</summary>
public class MaterialMailTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly MeetingMailLinks Links =
        new(new("https://overblik.example/"), new("https://overblik.example/meetings/items/token"), "dialog@region.example");

    private static readonly MaterialFile[] Files =
        [new("Mødematerialet som PDF", "Alt", new("https://overblik.example/meetings/material/a"))];

    [Fact]
    public void ItSaysWhatIsInItAndHowLongTheLinksWork()
    {
        var meeting = Of() with { Start = new(10, 0), End = new(12, 0), Agenda = ["Unge <b>uden</b> job"] };
        var mail = MaterialMail.Compose(meeting, SeedFolders.Of2026, [new("751", "De ældste", "Bo")], Links, Files, [new("a.pdf",
            "application/pdf", new byte[3])]);
        Assert.Equal("Dagsorden og materiale: Individuelt dialogmøde: Aarhus, 24. marts 2026", mail.Subject);
        foreach (var said in new[] { "Tirsdag den 24. marts 2026 kl. 10.00–12.00", "* De ældste", "vedhæftet som PDF",
            "til og med 23. april 2026" })
            Assert.Contains(said, string.Join(' ', mail.Text.Split('\n')));
        Assert.Contains(Files[0].Link.AbsoluteUri, mail.Html);
        Assert.DoesNotContain("<b>", mail.Html);
        Assert.Single(mail.Attachments);
    }

    [Fact]
    public void FilesThatAreTooLargeAreLinkedToAlone()
    {
        var mail = MaterialMail.Compose(Of() with { Language = Language.English }, SeedFolders.Of2026, [], Links with { Agenda = null },
            Files, []);
        Assert.Contains("too large to be attached", string.Join(' ', mail.Text.Split('\n')));
        Assert.DoesNotContain("/meetings/items/", mail.Html);
    }

    [Fact]
    public void ASecondSendingIsAnotherAndTheFirstDayStays()
    {
        var first = MaterialSending.Send(Of(), "a", ["751"], "Åse", Now, new(2026, 3, 10));
        var second = MaterialSending.Send(first, "b", ["751", "region"], "Bo", Now.AddDays(9), new(2026, 3, 19));
        Assert.Equal((1, "a", new DateOnly(2026, 3, 10)), (first.Material!.Number, first.Material.Order, first.MaterialSent));
        Assert.Equal((2, "b", new DateOnly(2026, 3, 10)), (second.Material!.Number, second.Material.Order, second.MaterialSent));
    }

    [Theory]
    [InlineData("Bo Friis bo@jobcenter.example", "Bo Friis", "bo@jobcenter.example")]
    [InlineData(" Bo Friis <bo@jobcenter.example>; ", "Bo Friis", "bo@jobcenter.example")]
    [InlineData("\"Friis, Bo\", bo@jobcenter.example", "Friis, Bo", "bo@jobcenter.example")]
    [InlineData("bo@jobcenter.example", null, "bo@jobcenter.example")]
    public void APersonIsReadFromALine(string line, string? name, string mail) => Assert.Equal(new(name, mail), PersonInput.Of(line));

    [Fact]
    public void WhatStandsInTheFixedItemsIsNotWhatIsAgreed()
    {
        var meeting = Of() with { Agenda = ["Unge"] };
        AgendaItem[] items = [new("751", "Ældre", "Bo")];
        Assert.Equal(["Unge", "Ældre"], AgendaDraft.Typed(meeting, items));
        Assert.Equal(["Resultatoversigten (fast punkt)", "Opfølgning på aftaler fra tidligere møder", "Unge", "Ældre",
            "Aftaler: hvad gøres, af hvem og hvornår"], AgendaDraft.Of(meeting, items).Select(t => t.Danish));
        Assert.Equal(["Unge", "Ældre"], AgendaDraft.Of(meeting with { Kind = MeetingKind.Conference }, items).Select(t => t.Danish));
        Assert.NotEqual(AgendaDraft.Mark(["ab", "c"]), AgendaDraft.Mark(["a", "bc"]));
    }
}
