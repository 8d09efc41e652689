namespace Reporting.Website.Subscriptions;

/// <summary>What stands in the form that adds a subscriber.</summary>
/// <param name="Mail">The address.</param>
/// <param name="Areas">The codes of the areas.</param>
/// <param name="Kinds">overview, alerts, digest or newsletters.</param>
/// <param name="Language">da or en.</param>
/// <param name="PerArea">Whether each area comes in a mail of its own.</param>
public sealed record SubscriberForm(string Mail, IReadOnlyList<string> Areas, IReadOnlyList<string> Kinds, string Language, bool PerArea)
{
    private static readonly FormLabels Labels = new(new Dictionary<string, LocalizedText>
    {
        ["mail"] = new("Mailadresse", "Mail address"), ["areas"] = new("Områder", "Areas"), ["kinds"] = new("Mails", "Mails"),
        ["language"] = new("Sprog", "Language"), ["reports"] = new("Rapporter", "Reports"),
    });

    /// <summary>The reports, as far as they are chosen.</summary>
    public IReadOnlyList<ReportSubscription> Reports { get; private init; } = [];

    private IReadOnlyList<ReportWish> Wishes { get; init; } = [];

    /// <summary>The form before anybody has written in it.</summary>
    public static SubscriberForm Empty { get; } = new("", [], ["overview"], "da", false);

    /// <summary>The form as it was posted.</summary>
    /// <param name="text">Gives what stands in a field.</param>
    /// <param name="texts">Gives all that was sent under a name.</param>
    internal static SubscriberForm Of(Func<string, string> text, Func<string, IReadOnlyList<string>> texts) =>
        new(text("mail"), texts("areas"), texts("kinds"), text("language"), text("perArea") == "true")
        {
            Wishes = ReportChoiceForm.Wishes(text), Reports = ReportChoiceForm.Shown(text),
        };

    /// <summary>What was written.</summary>
    public SubscriptionRequest Request() => new(Mail, Areas, Kinds, Language, PerArea) { Reports = Wishes };

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Refusal(ValidationErrors errors, SiteContext context) => new(400,
        context.Say("Abonnenten kan ikke tilføjes sådan:", "The subscriber cannot be added like this:"),
        [.. errors.All.Select(e => new FormError(FormLabels.Name(e), Labels.Say(e, context.Language)))]);
}
