namespace Reporting.Documents.Evaluations;

/// <summary>The mail that asks a jobcentre what a meeting gave.</summary>
public static class EvaluationMail
{
    /// <summary>The mail.</summary>
    /// <param name="area">The jobcentre's code.</param>
    /// <param name="link">Where it answers.</param>
    public static MailContent Compose(Meeting meeting, string area, Catalogue catalogue, Uri link, MeetingMailLinks links)
    {
        var (words, texts) = (new MeetingTexts(catalogue, meeting.Language), new EvaluationTexts(meeting.Language));
        var title = words.Say("Tre spørgsmål om mødet ", "Three questions about the meeting on ") + words.ShortDay(meeting.Date);
        return new MailBody(meeting.Language, $"{title}: {words.Name(area)}",
        [
            new MailHeading(1, title),
            new MailParagraph(words.Title(meeting) + "."),
            new MailParagraph(words.Say($"Hvad fik {words.Name(area)} ud af mødet? Det tager et minut at svare:",
                $"What did {words.Name(area)} get out of the meeting? It takes a minute to answer:")) { Strong = true },
            new MailList([.. Enum.GetValues<EvaluationQuestion>().Select(q => new MailListLine(texts.Question(q)))]),
            new MailLink(words.Say("Svar på de tre spørgsmål", "Answer the three questions"), link) { Button = true },
            new MailParagraph(words.Say(
                $"Det kræver ikke et login. I kan svare og rette svaret til og med {words.Day(EvaluationTime.LastDay(meeting))}. Linket er jobcentrets eget: den, der har det, kan svare for jobcentret.",
                $"No login is needed. You can answer, and change the answer, until {words.Day(EvaluationTime.LastDay(meeting))}. The link is the jobcentre's own: whoever has it can answer for the jobcentre.")),
            new MailParagraph(texts.WhoSees),
        ],
            [MeetingFooter.Of(words, links, invited: false)]).ToContent();
    }
}
