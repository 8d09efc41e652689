namespace Reporting.Website.Meetings;

/// <summary>Marks how far a meeting's invitation, agenda and material have come before the meeting.</summary>
internal sealed class SendingStatus(Catalogue catalogue, SiteContext context, MeetingDetails sheet)
{
    private readonly MeetingTexts words = new(catalogue, context.Language);

    /// <summary>The invitation: when it was sent, to how many, and how far the last mails are.</summary>
    public StepStatus Invitation()
    {
        if (sheet.Meeting.Invitation is not { } sent)
            return new("○", context.Say("ikke sendt fra systemet", "not sent from the system"), "quiet");
        var text = context.Say($"sendt {context.Moment(sent.Sent)} til {sent.To.Count}",
            $"sent {context.Moment(sent.Sent)} to {sent.To.Count}")
            + (sent.Sequence > 0
                ? context.Say($"; ændring {sent.Sequence} sendt {context.Moment(sent.Changed)}",
                    $"; change {sent.Sequence} sent {context.Moment(sent.Changed)}")
                : "") + Mails(sheet.Invited);
        return sheet.Invited is { Failed: > 0 } ? new("!", text, "worse") : new("✓", text, "better");
    }

    /// <summary>Whether an area's agenda is agreed, by whom and when, and whether it was changed since.</summary>
    public StepStatus Agreed(string area)
    {
        var name = sheet.Meeting.Areas.Count > 1 ? words.Name(area) + ": " : "";
        if (sheet.Inputs.AgreedBy(area) is not { } agreed) return new("○", name + context.Say("ikke endnu", "not yet"), "quiet");
        var said = $"{name}{context.Moment(agreed.At)}, {By(agreed.Author)}";
        var now = AgendaDraft.Typed(sheet.Meeting, sheet.Items.Select(i => i.Item).Where(i => i.Area == area));
        return agreed.Agenda.SequenceEqual(now) ? new("✓", said, "better")
            : new("!", said + context.Say(" – ændret efter at den blev aftalt", " – changed after it was agreed"), "watch");
    }

    /// <summary>When the material was sent from here and to how many; null when it was not.</summary>
    public string? Material() => sheet.Meeting.Material is not { } sent ? null
        : context.Say($"Sendt herfra {context.Moment(sent.Sent)} af {sent.By} til {sent.To.Count}",
            $"Sent from here {context.Moment(sent.Sent)} by {sent.By} to {sent.To.Count}")
            + Mails(sheet.MaterialMails) + ".";

    /// <summary>Who it came from, and how.</summary>
    public string By(InputAuthor author) => author.Way switch
    {
        InputWay.Link => context.Say($"{author.By}, jobcentret via link", $"{author.By}, the jobcentre by link"),
        InputWay.Region => context.Say($"noteret af {author.By} i regionen", $"noted by {author.By} of the region"),
        _ => author.By,
    };

    private string Mails(MailCount? count) => count is null or { Waiting: 0, Failed: 0 } ? ""
        : context.Say($" ({count.Sent} mails sendt, {count.Waiting} på vej, {count.Failed} kunne ikke leveres)",
            $" ({count.Sent} mails sent, {count.Waiting} under way, {count.Failed} could not be delivered)");
}
