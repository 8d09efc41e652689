namespace Reporting.Functions.Subscriptions;

/// <summary>The part of a form that says what somebody wants to get.</summary>
internal static class ChoiceForm
{
    /// <summary>The choice; null when it cannot be made.</summary>
    public static SubscriptionChoice? Choice(this PostedForm form, ChoiceRules rules) => rules.Read(
        new SubscriptionRequest("", [.. form.Texts("areas")], [.. form.Texts("kinds")], form.Text("language"),
            form.Text("perArea") == "true"), new ValidationErrors());

    /// <summary>What was ticked, be it too little or too much for a choice: to show it again.</summary>
    public static SubscriptionChoice Ticked(this PostedForm form) => new(
        form.Texts("areas"),
        ChoiceNames.Kinds.Where(k => form.Texts("kinds").Contains(k.Name)).Aggregate(default(SubscriptionKinds), (all, k) => all | k.Kind),
        ChoiceNames.Languages.FirstOrDefault(l => l.Name == form.Text("language")).Language, form.Text("perArea") == "true");
}
