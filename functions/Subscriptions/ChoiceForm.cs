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

    /// <summary>The areas that are ticked or typed.</summary>
    public static IReadOnlyList<string> Areas(this PostedForm form, Catalogue catalogue) =>
        AreaPick.Read(catalogue, form.Texts)(AreaPick.Field);

    /// <summary>Whether an area is added and no more asked for; a name that is not known is an error instead.</summary>
    public static bool IsAdding(this PostedForm form, Catalogue catalogue) =>
        form.Text("do") == AreaPick.Add && AreaPick.Unknown(catalogue, form.Areas(catalogue)) is null;

    /// <summary>What was ticked, be it too little or too much for a choice: to show it again.</summary>
    public static SubscriptionChoice Ticked(this PostedForm form, Catalogue catalogue) => new(
        form.Areas(catalogue),
        ChoiceNames.Kinds.Where(k => form.Texts("kinds").Contains(k.Name)).Aggregate(default(SubscriptionKinds), (all, k) => all | k.Kind),
        ChoiceNames.Languages.FirstOrDefault(l => l.Name == form.Text("language")).Language, form.Text("perArea") == "true")
    {
        Reports = ReportChoiceForm.Shown(form.Text),
    };

    /// <summary>What is wrong with a choice, each at its field; the lead says what did not happen.</summary>
    public static FormRefusal Refusal(this ValidationErrors errors, string lead, Language language) => new(400, lead,
        [.. errors.All.Select(e => new FormError(FieldOf(e.Field), e.Text.In(language))).Distinct()]);

    private static string FieldOf(string field) => field.Split('.', '[')[0] switch { "language" => "", var name => name };
}
