namespace Reporting.Documents.Meetings;

/// <summary>A meeting's minutes as a document.</summary>
public static class MinutesPaper
{
    /// <summary>The document.</summary>
    /// <param name="meeting">A meeting with minutes.</param>
    /// <param name="catalogue">The catalogue that knows areas and indicators.</param>
    /// <param name="language">The language to write in; what was typed stays as it is.</param>
    /// <param name="today">The day it is in Denmark, which decides whether an approval has come by itself.</param>
    /// <exception cref="ArgumentException">The meeting has no minutes.</exception>
    public static PaperDocument Compose(Meeting meeting, Catalogue catalogue, Language language, DateOnly today)
    {
        if (meeting.Minutes is not { } minutes) throw new ArgumentException($"The meeting {meeting.Id} has no minutes.", nameof(meeting));
        var words = new MeetingTexts(catalogue, language);
        var title = $"{words.Say("Referat", "Minutes")}: {words.Kind(meeting.Kind)}, {words.Names(meeting.Areas)}";
        return new(title, language, meeting.Changed,
        [
            new HeadingBlock(1, title), new TextBlock(Lead(meeting, words), TextWeight.Lead),
            new TextBlock(new ApprovalTexts(catalogue, language).Sentence(meeting, today)),
            .. Present(meeting, minutes, words), .. Typed(words.Say("Drøftet", "Discussed"), minutes.Text),
            .. Typed(words.Say("Status", "Status"), minutes.Status), .. Decisions(minutes, words),
            .. Typed(words.Say("Forventning til næste møde", "Expected by the next meeting"), minutes.Expectation),
            .. new AgreedPart(meeting, catalogue, language).Blocks(), .. Messages(minutes, words),
        ]);
    }

    private static string Lead(Meeting meeting, MeetingTexts words)
    {
        var day = words.Day(meeting.Date);
        return SentenceStart.Of(day) + (meeting.Place is { } place ? $", {place}" : "") + ".";
    }

    private static IEnumerable<Block> Present(Meeting meeting, Minutes minutes, MeetingTexts words)
    {
        if (minutes.Attendees.Count > 0)
        {
            yield return new HeadingBlock(2, words.Say("Til stede", "Present"));
            yield return new ListBlock(minutes.Attendees);
        }

        if (minutes.LeaderPresent is { } leader)
            yield return new TextBlock(leader
                ? words.Say("Jobcentrets leder var til stede.", "The jobcentre's leader was present.")
                : words.Say("Jobcentrets leder var ikke til stede.", "The jobcentre's leader was not present."));
        yield return new TextBlock(minutes.OverviewDiscussed
            ? words.Say("Resultatoversigten blev drøftet.", "The overview was discussed.")
            : words.Say("Resultatoversigten blev ikke drøftet.", "The overview was not discussed."));
    }

    private static IEnumerable<Block> Typed(string heading, string? text) => text is null ? []
        : [new HeadingBlock(2, heading), .. text.Split('\n').Where(l => l.Trim().Length > 0).Select(l => new TextBlock(l.Trim()))];

    private static IEnumerable<Block> Decisions(Minutes minutes, MeetingTexts words) => minutes.Decisions.Count == 0 ? []
        : [new HeadingBlock(2, words.Say("Beslutninger", "Decisions")), new ListBlock(minutes.Decisions, Numbered: true)];

    private static IEnumerable<Block> Messages(Minutes minutes, MeetingTexts words)
    {
        if (minutes.Messages.Count == 0) yield break;
        yield return new HeadingBlock(2, words.Say("Meldinger til det centrale niveau", "Messages to the central level"));
        yield return new TableBlock(words.Say("Meldinger", "Messages"),
            [new(words.Say("Emne", "Subject"), 2.4), new(words.Say("Melding", "Message"), 5), new(words.Say("Svar", "Answer"), 3)],
            [.. minutes.Messages.Select(m => new TableRow(
            [
                new($"{words.Category(m.Category)}: {m.Subject}"),
                new(m.Text + (m.Area is null ? "" : $" ({words.Name(m.Area)})")),
                new(m.Answer?.Text ?? words.Say("ikke besvaret", "not answered")),
            ]))]);
    }
}
