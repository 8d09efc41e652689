using Reporting.Application.Requests;

namespace Reporting.Application.Subscriptions;

/// <summary>Which choices can be made.</summary>
public sealed class ChoiceRules(Catalogue catalogue)
{
    /// <summary>How many areas one choice may have.</summary>
    public const int MostAreas = 120;

    private const int LongestEcho = 60;

    /// <summary>The choice that was asked for; null when it cannot be made, and the mistakes tell why.</summary>
    public SubscriptionChoice? Read(SubscriptionRequest request, Mistakes mistakes)
    {
        var before = mistakes.Count;
        CheckAreas(request.Areas, mistakes);
        var kinds = Kinds(request.Kinds, mistakes);
        if (ChoiceNames.Languages.All(l => l.Name != request.Language))
            mistakes.Add("language", $"'{Short(request.Language)}' is not a language here. Write da or en.");
        if (mistakes.Count > before) return null;
        var language = ChoiceNames.Languages.First(l => l.Name == request.Language).Language;
        return new SubscriptionChoice([.. request.Areas.Distinct()], kinds, language, request.PerArea);
    }

    private void CheckAreas(IReadOnlyList<string> areas, Mistakes mistakes)
    {
        if (areas.Count is 0 or > MostAreas)
        {
            mistakes.Add("areas", $"{areas.Count} areas; write the codes of 1 to {MostAreas}, for example [\"751\"]. GET /api/areas lists them all.");
            return;
        }

        foreach (var area in areas.Where(a => catalogue.Area(a) is null).TakeWhile(_ => !mistakes.IsFull))
            mistakes.Add("areas", UnknownArea.Text(catalogue, Short(area)));
    }

    private static SubscriptionKinds Kinds(IReadOnlyList<string> names, Mistakes mistakes)
    {
        if (names.Count == 0) mistakes.Add("kinds", "No kinds; write at least one of overview, alerts and digest.");
        var kinds = SubscriptionKinds.None;
        foreach (var name in names.TakeWhile(_ => !mistakes.IsFull))
        {
            var kind = ChoiceNames.Kinds.FirstOrDefault(k => k.Name == name).Kind;
            if (kind == SubscriptionKinds.None) mistakes.Add("kinds", $"'{Short(name)}' is not a kind of mail. Write overview, alerts or digest.");
            kinds |= kind;
        }

        return kinds;
    }

    private static string Short(string text) => text.Length > LongestEcho ? text[..LongestEcho] : text;
}
