namespace Reporting.Documents.Meetings;

/// <summary>A file of a meeting's material in a mail.</summary>
/// <param name="Name">What it is.</param>
/// <param name="What">What is in it.</param>
/// <param name="Link">Where it is fetched, for who has the link and until it expires.</param>
public sealed record MaterialFile(string Name, string What, Uri Link);

/// <summary>The mail that brings a meeting's agenda and material.</summary>
public static class MaterialMail
{
    /// <summary>How many days after the meeting the links can still be used.</summary>
    public const int LinkDays = 30;

    /// <summary>The mail.</summary>
    /// <param name="items">What the jobcentres asked to have on the agenda.</param>
    /// <param name="files">The files, all of them.</param>
    /// <param name="attached">Those that go along; may be none.</param>
    public static MailContent Compose(Meeting meeting, Catalogue catalogue, IReadOnlyList<AgendaItem> items, MeetingMailLinks links,
        IReadOnlyList<MaterialFile> files, IReadOnlyList<MailPart> attached)
    {
        var words = new MeetingTexts(catalogue, meeting.Language);
        var title = words.Say("Dagsorden og materiale: ", "Agenda and material: ") + words.Title(meeting);
        return new MailBody(meeting.Language, $"{title}, {words.ShortDay(meeting.Date)}",
            [
                new MailHeading(1, title), .. Facts(meeting, words), .. Agenda(meeting, items, words),
                .. Files(meeting, files, attached.Count > 0, words), .. Comment(words, links),
            ],
            [MeetingFooter.Of(words, links, invited: true)]).ToContent() with { Attachments = attached };
    }

    private static IEnumerable<MailBlock> Facts(Meeting meeting, MeetingTexts words)
    {
        yield return new MailParagraph(words.WhenFirst(meeting)
            + (meeting.Place is { } place ? words.Say(", sted: ", ", place: ") + place : "") + ".") { Strong = true };
        if (meeting.VideoLink is { } video) yield return new MailLink(words.Say("Deltag på video", "Take part by video"), new Uri(video));
    }

    private static IEnumerable<MailBlock> Agenda(Meeting meeting, IReadOnlyList<AgendaItem> items, MeetingTexts words)
    {
        yield return new MailHeading(2, words.Say("Dagsorden", "Agenda"));
        yield return new MailList([.. AgendaDraft.Of(meeting, items).Select(t => new MailListLine(t.In(words.Language)))]);
        yield return new MailParagraph(words.Say("Materialet har dagsordenen med de emner, tallene peger på.",
            "The pack has the agenda with the topics that the figures point at."));
    }

    private static IEnumerable<MailBlock> Files(Meeting meeting, IReadOnlyList<MaterialFile> files, bool isAttached, MeetingTexts words)
    {
        yield return new MailHeading(2, words.Say("Materiale", "Material"));
        foreach (var (place, file) in files.Index())
        {
            yield return new MailLink(file.Name, file.Link) { Button = place == 0 };
            yield return new MailParagraph(file.What);
        }

        var until = words.ShortDay(meeting.Date.AddDays(LinkDays));
        yield return new MailParagraph((isAttached
            ? words.Say("Materialet og plancherne er også vedhæftet som PDF. ", "The pack and the slides are attached as PDF, too. ")
            : words.Say("Filerne er for store til at vedhæfte. ", "The files are too large to be attached. "))
            + words.Say($"Linkene virker uden login til og med {until}.", $"The links work without a login until {until}."));
    }

    private static IEnumerable<MailBlock> Comment(MeetingTexts words, MeetingMailLinks links)
    {
        if (links.Agenda is { } agenda)
        {
            yield return new MailHeading(2, words.Say("Jobcentrets bidrag", "The jobcentre's part"));
            yield return new MailParagraph(AgendaWords.Invite(words));
            yield return new MailLink(AgendaWords.Button(words), agenda) { Button = true };
        }

        if (MailAddressLink.ToRegion(links.RegionMail, words) is { } region) yield return region;
    }
}
