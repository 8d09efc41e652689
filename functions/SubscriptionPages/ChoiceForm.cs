using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>The part of a form that says what somebody wants to get.</summary>
internal static class ChoiceForm
{
    /// <summary>The choice; null when it cannot be made.</summary>
    public static SubscriptionChoice? Choice(this PostedForm form, ChoiceRules rules) => rules.Read(
        new SubscriptionRequest("", [.. form.Texts("areas")], [.. form.Texts("kinds")], form.Text("language"), form.Text("perArea") == "true"), new Mistakes());
}
