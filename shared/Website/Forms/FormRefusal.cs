using Reporting.Website.Meetings;

namespace Reporting.Website.Forms;

/// <summary>Something that is wrong with a form.</summary>
/// <param name="Field">The id of the field on the page; empty when it is about the whole.</param>
/// <param name="Text">What is wrong, and what to write instead.</param>
public sealed record FormError(string Field, string Text);

/// <summary>Why a form was not taken; its page comes again with what was typed.</summary>
/// <param name="Status">The status to answer with.</param>
/// <param name="Lead">Why, in a sentence.</param>
/// <param name="ValidationErrors">What to put right.</param>
public sealed record FormRefusal(int Status, string Lead, IReadOnlyList<FormError> ValidationErrors)
{
    /// <summary>It breaks rules.</summary>
    internal static FormRefusal Of(ValidationErrors errors, SiteContext context) => new(400,
        context.Say("Det er ikke gemt endnu. Ret dette, og send igen:", "It is not saved yet. Correct this and send it again:"),
        MeetingFormLabels.Of(errors, context.Language));

    /// <summary>Somebody else changed the meeting since the form was made.</summary>
    public static FormRefusal Conflict(Meeting now, SiteContext context) => new(409, context.Say(
        $"{now.By} har ændret mødet {context.Moment(now.Changed)}, mens du skrev. Det, du skrev, står her stadig, men er ikke gemt. Se, hvad der er ændret, og send igen.",
        $"{now.By} changed the meeting {context.Moment(now.Changed)} while you were writing. What you wrote is still here, but is not saved. See what has changed, and send it again."), []);

    /// <summary>Somebody else changed the meeting since the page with the button was made.</summary>
    public static FormRefusal Overtaken(Meeting now, SiteContext context) => new(409, context.Say(
        $"{now.By} har ændret mødet {context.Moment(now.Changed)}. Dit valg er ikke gemt. Se, hvad der er ændret, og vælg igen.",
        $"{now.By} changed the meeting {context.Moment(now.Changed)}. Your choice is not saved. See what has changed, and choose again."),
        []);
}
