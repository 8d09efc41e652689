using Reporting.Website.Subscriptions;

namespace Reporting.Functions.Subscriptions;

/// <summary>The part of a form that says what somebody wants to get.</summary>
internal static class ChoiceForm
{
    /// <summary>The choice; null when it cannot be made.</summary>
    /// <param name="areas">The areas that are ticked.</param>
    /// <param name="newest">The newest published month; null where there is none yet.</param>
    public static SubscriptionChoice? Choice(
        this PostedForm form, ChoiceRules rules, IReadOnlyList<string> areas, Period? newest, ValidationErrors errors) => rules.Read(
        new SubscriptionRequest("", areas, [.. form.Texts("kinds")], form.Text("language"),
            form.Text("perArea") == "true") { Reports = ReportChoiceForm.Wishes(form.Text) }, errors, newest);

    /// <summary>What was ticked, be it too little or too much for a choice: to show it again.</summary>
    public static SubscriptionChoice Ticked(this PostedForm form) => new(
        form.Texts("areas"),
        ChoiceNames.Kinds.Where(k => form.Texts("kinds").Contains(k.Name)).Aggregate(default(SubscriptionKinds), (all, k) => all | k.Kind),
        ChoiceNames.Languages.FirstOrDefault(l => l.Name == form.Text("language")).Language, form.Text("perArea") == "true")
    {
        Reports = ReportChoiceForm.Shown(form.Text),
    };

    /// <summary>What is wrong with the areas or the reports that were chosen, such as that one has ended; null for nothing.</summary>
    public static string? Why(this PostedForm form, ValidationErrors errors, Language language) => errors.All
        .Where(e => e.Field.StartsWith("reports", StringComparison.Ordinal) || e.Field == "areas" && form.Texts("areas").Count > 0)
        .Select(e => e.Text.In(language)).FirstOrDefault();
}
