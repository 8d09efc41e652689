namespace Reporting.Website.Knowledge;

/// <summary>Why a form of what is learnt was not taken.</summary>
internal static class KeptRefusal
{
    /// <summary>It breaks rules.</summary>
    public static FormRefusal Of(ValidationErrors errors, SiteContext context, FormLabels labels) => new(400,
        context.Say("Det er ikke gemt endnu. Ret dette, og send igen:", "It is not saved yet. Correct this and send it again:"),
        [.. errors.All.Select(e => new FormError(FormLabels.Name(e), labels.Say(e, context.Language)))]);

    /// <summary>Somebody else changed it since the form was made.</summary>
    public static FormRefusal Conflict(Kept now, SiteContext context) => new(409, context.Say(
        $"{now.By} har ændret det {context.Moment(now.Changed)}, mens du skrev. Det, du skrev, står her stadig, men er ikke gemt. Se, hvad der er ændret, og send igen.",
        $"{now.By} changed it {context.Moment(now.Changed)} while you were writing. What you wrote is still here, but is not saved. See what has changed, and send it again."),
        []);
}
