namespace Reporting.Documents.Meetings;

/// <summary>A quarter's messages to the central level as a document, subject by subject.</summary>
public static class MessagesPaper
{
    /// <summary>The document.</summary>
    /// <param name="report">The messages.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="language">The language to write in; the messages stay as they were typed.</param>
    public static PaperDocument Compose(UpwardReport report, Catalogue catalogue, Language language)
    {
        var words = new MeetingTexts(catalogue, language);
        var title = words.Say("Meldinger til det centrale niveau, ", "Messages to the central level, ")
            + PeriodText.In(language).Long(report.Quarter);
        return new(title, language, report.Made,
            [new HeadingBlock(1, title), new TextBlock(Lead(report, words), TextWeight.Lead),
                .. report.Subjects.SelectMany(s => Subject(s, words))]);
    }

    private static string Lead(UpwardReport report, MeetingTexts words)
    {
        var messages = report.Subjects.Sum(s => s.Messages.Count);
        if (messages == 0)
            return words.Say("Der er ingen meldinger i kvartalets referater.", "There are no messages in the quarter's minutes.");
        var meetings = report.Subjects.SelectMany(s => s.Messages).Select(m => m.Meeting).Distinct().Count();
        return words.Say(
            $"Jobcentrene har givet {messages} {(messages == 1 ? "melding" : "meldinger")} på {meetings} {(meetings == 1 ? "møde" : "møder")}. De står, som de er skrevet i referaterne, og de emner, flest har nævnt, står først.",
            $"The jobcentres have given {messages} {(messages == 1 ? "message" : "messages")} at {meetings} {(meetings == 1 ? "meeting" : "meetings")}. They stand as they were written in the minutes; the subjects that most have named come first.");
    }

    private static IEnumerable<Block> Subject(MessageGroup group, MeetingTexts words)
    {
        yield return new HeadingBlock(2, group.Subject);
        yield return new TableBlock(group.Subject,
            [new(words.Say("Jobcenter", "Jobcentre"), 2.5), new(words.Say("Møde", "Meeting"), 2), new(words.Say("Melding", "Message"), 7)],
            [.. group.Messages.Select(m => new TableRow([new(words.Names(m.Areas)), new(words.ShortDay(m.Date)), new(m.Text)]))]);
    }
}
