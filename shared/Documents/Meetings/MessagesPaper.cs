namespace Reporting.Documents.Meetings;

/// <summary>A quarter's messages to the central level as a document, category by category and subject by subject.</summary>
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
                .. report.Subjects.GroupBy(s => s.Category).SelectMany(c => Category(c.Key, [.. c], words))]);
    }

    /// <summary>How many there are, and of what, as sentences.</summary>
    public static string Lead(UpwardReport report, MeetingTexts words)
    {
        var messages = report.Count;
        if (messages == 0)
            return words.Say("Der er ingen meldinger i kvartalets referater.", "There are no messages in the quarter's minutes.");
        var meetings = report.Subjects.SelectMany(s => s.Messages).Select(m => m.Meeting).Distinct().Count();
        var answered = report.Answered == 0 ? words.Say("Ingen er besvaret.", "None is answered.") : report.Answered == messages
            ? words.Say("Alle er besvaret.", "All are answered.")
            : words.Say($"{report.Answered} er besvaret.", $"{report.Answered} {(report.Answered == 1 ? "is" : "are")} answered.");
        return words.Say(
            $"Jobcentrene har givet {messages} {(messages == 1 ? "melding" : "meldinger")} på {meetings} {(meetings == 1 ? "møde" : "møder")}. De står, som de er skrevet i referaterne; i hver kategori står de emner, flest har nævnt, først. ",
            $"The jobcentres have given {messages} {(messages == 1 ? "message" : "messages")} at {meetings} {(meetings == 1 ? "meeting" : "meetings")}. They stand as they were written in the minutes; in each category the subjects that most have named come first. ")
            + answered;
    }

    private static IEnumerable<Block> Category(MessageCategory category, IReadOnlyList<MessageGroup> subjects, MeetingTexts words) =>
        [new HeadingBlock(2, words.Category(category)), .. subjects.SelectMany(s => Subject(s, words))];

    private static IEnumerable<Block> Subject(MessageGroup group, MeetingTexts words)
    {
        var answered = group.Messages.Any(m => m.Answer is not null);
        yield return new HeadingBlock(3, group.Subject);
        yield return new TableBlock(group.Subject,
            [
                new(words.Say("Jobcenter", "Jobcentre"), 2.5), new(words.Say("Møde", "Meeting"), 2),
                new(words.Say("Melding", "Message"), answered ? 5 : 7),
                .. answered ? new TableColumn[] { new(words.Say("Svar", "Answer"), 4) } : [],
            ],
            [.. group.Messages.Select(m => new TableRow(
                [new(words.Names(m.Areas)), new(words.ShortDay(m.Date)), new(m.Text), .. answered ? new[] { Answer(m, words) } : []]))]);
    }

    private static TableCell Answer(GivenMessage message, MeetingTexts words) => message.Answer is { } answer
        ? new($"{answer.Text} ({answer.By}, {words.Day(answer.At)})")
        : new(words.Say("ikke besvaret", "not answered")) { Colour = Palette.Quiet };
}
