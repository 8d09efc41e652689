namespace Reporting.Website.Meetings;

/// <summary>Why what was told of an agreement was not taken.</summary>
public static class AgreementRefusal
{
    private static readonly FormLabels Labels = new(new Dictionary<string, LocalizedText>
    {
        ["note"] = new("Note om fremdrift", "Note of progress"), ["closing"] = new("Afsluttende ord", "Closing word"),
        ["state"] = new("Hvordan står aftalen", "How the agreement stands"),
    });

    /// <summary>It breaks rules.</summary>
    /// <param name="agreement">The agreement's id.</param>
    public static FormRefusal Of(ValidationErrors errors, string agreement, SiteContext context) => new(400,
        context.Say("Det er ikke gemt endnu. Ret dette, og send igen:", "It is not saved yet. Correct this and send it again:"),
        [.. errors.All.Select(e => new FormError($"agreement-{agreement}-{FormLabels.Name(e)}", Labels.Say(e, context.Language)))]);
}
