using System.Text.Json;

namespace Reporting.Functions.Subscriptions;

/// <summary>What stands in the form that adds a subscriber.</summary>
/// <param name="Mail">The address.</param>
/// <param name="Areas">The codes of the areas.</param>
/// <param name="Kinds">overview, alerts or digest.</param>
/// <param name="Language">da or en.</param>
/// <param name="PerArea">Whether each area comes in a mail of its own.</param>
public sealed record SubscriberForm(string Mail, IReadOnlyList<string> Areas, IReadOnlyList<string> Kinds, string Language, bool PerArea)
{
    /// <summary>The form before anybody has written in it.</summary>
    public static SubscriberForm Empty { get; } = new("", [], ["overview"], "da", false);

    /// <summary>The form as it was posted.</summary>
    internal static SubscriberForm Of(PostedForm form) =>
        new(form.Text("mail"), form.Texts("areas"), form.Texts("kinds"), form.Text("language"), form.Text("perArea") == "true");

    /// <summary>The form as the API takes it, so that both have the same rules.</summary>
    public JsonElement Json() => JsonSerializer.SerializeToElement(this, JsonSerializerOptions.Web);
}
