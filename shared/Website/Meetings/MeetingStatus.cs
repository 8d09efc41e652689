namespace Reporting.Website.Meetings;

/// <summary>How far something has come, as a sign beside words.</summary>
/// <param name="Sign">The sign; the words tell the same.</param>
/// <param name="Text">The words.</param>
/// <param name="Tone">The class of its colour: better, worse or quiet.</param>
public sealed record StepStatus(string Sign, string Text, string Tone);

/// <summary>Marks how far a meeting's material, minutes and agreements have come.</summary>
/// <param name="today">The day it is in Denmark.</param>
internal sealed class MeetingStatus(Catalogue catalogue, SiteContext context, DateOnly today)
{
    private readonly MeetingTexts words = new(catalogue, context.Language);

    /// <summary>The agenda and the material.</summary>
    public StepStatus Material(Meeting meeting)
    {
        if (!meeting.IsDialogue && meeting.MaterialSent is null) return NotNeeded;
        var due = MinimumStandards.MaterialDue(meeting);
        if (meeting.MaterialSent is { } sent) return sent > due
            ? Late(context.Say($"sendt {words.ShortDay(sent)}, for sent", $"sent {words.ShortDay(sent)}, late"))
            : Done(context.Say($"sendt {words.ShortDay(sent)}", $"sent {words.ShortDay(sent)}"));
        return today > due ? Late(context.Say("ikke noteret som sendt", "not noted as sent")) : Waiting(due);
    }

    /// <summary>The minutes.</summary>
    public StepStatus Minutes(Meeting meeting)
    {
        var due = MinimumStandards.MinutesDue(meeting);
        if (meeting.Minutes is not null) return Done(context.Say("skrevet", "written"));
        if (!meeting.IsDialogue) return NotNeeded;
        return today > due ? Late(context.Say("mangler", "missing")) : Waiting(due);
    }

    /// <summary>The agreements that are not done.</summary>
    public StepStatus Agreements(Meeting meeting)
    {
        if (meeting.Minutes is not { Agreements: { Count: > 0 } all })
            return new("–", context.Say("ingen aftaler", "no agreements"), "quiet");
        var open = all.Where(a => a.State == AgreementState.Open).ToList();
        var late = open.Count(a => a.IsOverdue(today));
        if (open.Count == 0) return Done(context.Say("alle lukket", "all closed"));
        var said = context.Say($"{open.Count} af {all.Count}", $"{open.Count} of {all.Count}");
        return late > 0 ? Late(said + context.Say($", {late} over fristen", $", {late} overdue")) : new("○", said, "quiet");
    }

    private StepStatus NotNeeded => new("–", context.Say("ikke påkrævet", "not required"), "quiet");

    private StepStatus Waiting(DateOnly due) =>
        new("○", context.Say($"senest {words.ShortDay(due)}", $"by {words.ShortDay(due)}"), "quiet");

    private static StepStatus Done(string text) => new("✓", text, "better");

    private static StepStatus Late(string text) => new("!", text, "worse");
}
