using Reporting.Application.Requests;

namespace Reporting.Application.Subscriptions;

/// <summary>Which choices can be made.</summary>
public sealed class ChoiceRules(Catalogue catalogue, ReportChoiceRules reports)
{
    /// <summary>How many areas one choice may have.</summary>
    public const int MaxAreas = 120;

    /// <summary>The choice that was asked for; null when it cannot be made, and the errors tell why.</summary>
    /// <param name="newest">The newest published month: an area that has ended before it is offered no longer; null for none yet.</param>
    public SubscriptionChoice? Read(SubscriptionRequest request, ValidationErrors errors, Period? newest = null)
    {
        var before = errors.Count;
        CheckAreas(request, newest, errors);
        var kinds = Kinds(request, errors);
        var wanted = reports.Read(request.Reports, newest, errors);
        if (ChoiceNames.Languages.All(l => l.Name != request.Language))
            errors.Add("language", "Vælg dansk eller engelsk.",
                $"'{ReadErrors.Cut(request.Language)}' is not a language here. Write da or en.");
        if (errors.Count > before) return null;
        var language = ChoiceNames.Languages.First(l => l.Name == request.Language).Language;
        return new SubscriptionChoice([.. request.Areas.Distinct()], wanted.Count > 0 ? kinds | SubscriptionKinds.Reports : kinds,
            language, request.PerArea) { Reports = wanted };
    }

    // Reports name their own areas.
    private void CheckAreas(SubscriptionRequest request, Period? newest, ValidationErrors errors)
    {
        var areas = request.Areas;
        if (areas.Count > MaxAreas || areas.Count == 0 && !request.IsReportsOnly)
        {
            errors.Add("areas", areas.Count == 0 ? "Vælg mindst ét område." : $"Vælg højst {MaxAreas} områder, ikke {areas.Count}.",
                $"{areas.Count} areas; write the codes of 1 to {MaxAreas}, for example [\"751\"]. GET /api/areas lists them all.");
            return;
        }

        foreach (var text in areas.Select(a => Wrong(a, newest)).OfType<LocalizedText>().TakeWhile(_ => !errors.IsFull))
            errors.Add("areas", text);
    }

    // One that has not begun may be asked for: its mails begin with it.
    private LocalizedText? Wrong(string code, Period? newest) => catalogue.Area(code) is not { } area
        ? UnknownArea.Text(catalogue, ReadErrors.Cut(code), newest)
        : newest is { } month && area.EndsBefore(month) ? EndedArea.Text(catalogue, area, month) : null;

    private static SubscriptionKinds Kinds(SubscriptionRequest request, ValidationErrors errors)
    {
        if (request.Kinds.Count == 0 && !request.IsReportsOnly)
            errors.Add("kinds", "Vælg mindst én slags mail.",
                "No kinds; write at least one of overview, alerts, digest and newsletters, or reports.");
        var kinds = SubscriptionKinds.None;
        foreach (var name in request.Kinds.TakeWhile(_ => !errors.IsFull))
        {
            var kind = ChoiceNames.Kinds.FirstOrDefault(k => k.Name == name).Kind;
            if (kind == SubscriptionKinds.None)
                errors.Add("kinds", $"”{ReadErrors.Cut(name)}” er ikke en slags mail. Vælg fra listen.",
                    $"'{ReadErrors.Cut(name)}' is not a kind of mail. Write overview, alerts, digest or newsletters.");
            kinds |= kind;
        }

        return kinds;
    }
}
