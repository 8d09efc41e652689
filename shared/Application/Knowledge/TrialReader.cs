using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Knowledge;

/// <summary>Reads and checks trials.</summary>
public sealed class TrialReader(Catalogue catalogue, TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>A trial; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="id">The trial's id.</param>
    /// <param name="known">The trial that is changed, which keeps its scores; null for a new one.</param>
    public Trial? Read(string id, TrialInput input, Trial? known, ValidationErrors errors)
    {
        var (before, checks) = (errors.Count, new InputChecks(errors));
        var areas = Areas(checks, input.Areas);
        var trial = new Trial(id, checks.Required("title", input.Title, KnowledgeEntry.MaxLine), From(checks, input.From))
        {
            Aim = checks.Required("aim", input.Aim, KnowledgeEntry.MaxText, lines: true), Areas = areas,
            PlannedEnd = Day(checks, "plannedEnd", input.PlannedEnd), Ended = Day(checks, "ended", input.Ended),
            Criteria = Criteria(checks, input.Criteria, areas, known), Indicators = Indicators(checks, input.Indicators),
            Topics = [.. input.Topics.Where(t => catalogue.Topic(t) is not null).Distinct()],
            Learnt = checks.Text("learnt", input.Learnt, KnowledgeEntry.MaxText, lines: true) ?? "",
            Hard = checks.Text("hard", input.Hard, KnowledgeEntry.MaxText, lines: true) ?? "",
            Helped = checks.Text("helped", input.Helped, KnowledgeEntry.MaxText, lines: true) ?? "", Version = known?.Version ?? 0,
        };
        CheckOrder(checks, trial);
        return errors.Count > before ? null : trial;
    }

    private List<string> Areas(InputChecks checks, IReadOnlyList<string> codes)
    {
        var areas = codes.Where(c => catalogue.Area(c) is { IsLocal: true }).Distinct().ToList();
        if (areas.Count is 0 or > Trial.MaxAreas)
            checks.Wrong("areas", $"Vælg 1 til {Trial.MaxAreas} områder, der er med.",
                $"Choose 1 to {Trial.MaxAreas} areas that take part.");
        return areas;
    }

    private List<string> Indicators(InputChecks checks, IReadOnlyList<string> ids)
    {
        var indicators = ids.Where(i => catalogue.Indicator(i) is not null).Distinct().ToList();
        if (indicators.Count > Trial.MaxIndicators)
            checks.Wrong("indicators", $"Der er valgt {indicators.Count}. Vælg højst {Trial.MaxIndicators} målinger.",
                $"{indicators.Count} are chosen. Choose at most {Trial.MaxIndicators} indicators.");
        return indicators;
    }

    // Scores go with their criterion and area: what is taken out of the trial has none.
    private static List<TrialCriterion> Criteria(
        InputChecks checks, IReadOnlyList<string?> names, List<string> areas, Trial? known)
    {
        var criteria = names.Take(Trial.MaxCriteria).Select((name, i) => (Number: i + 1, Name: name)).Where(c => c.Name is not null)
            .Select(c => new TrialCriterion(c.Number, checks.Text($"criterion{c.Number}", c.Name, KnowledgeEntry.MaxLine) ?? "")
            {
                Scores = [.. (known?.Criteria.FirstOrDefault(k => k.Number == c.Number)?.Scores ?? []).Where(s => areas.Contains(s.Area))],
            }).ToList();
        if (criteria.Count == 0)
            checks.Wrong("criterion1", "Skriv mindst ét kriterium, som forsøget skal vurderes på.",
                "Write at least one criterion that the trial is to be judged by.");
        return criteria;
    }

    private static DateOnly From(InputChecks checks, string? text)
    {
        if (text is null) checks.Wrong("from", "Vælg den dag, forsøget begynder.", "Choose the day that the trial begins.");
        return Day(checks, "from", text) ?? default;
    }

    private static DateOnly? Day(InputChecks checks, string name, string? text)
    {
        if (text is null || checks.Day(name, text, $"”{ReadErrors.Cut(text)}”") is not { } day) return null;
        if (day.Year is >= FirstYear and <= LastYear) return day;
        checks.Wrong(name, $"Dagen skal være fra {FirstYear} til {LastYear}.", $"The day must be from {FirstYear} to {LastYear}.");
        return null;
    }

    private void CheckOrder(InputChecks checks, Trial trial)
    {
        if (trial.Ended > DanishDay.Of(clock))
            checks.Wrong("ended", "Dagen er ikke kommet endnu. Skriv den som den dag, forsøget efter planen slutter.",
                "The day has not come yet. Write it as the day that the trial is planned to end.");
        if (checks.IsWrong("from")) return;
        foreach (var (name, day) in new[] { ("plannedEnd", trial.PlannedEnd), ("ended", trial.Ended) })
            if (day <= trial.From)
                checks.Wrong(name, "Dagen skal komme efter den dag, forsøget begynder.",
                    "The day must come after the day that the trial begins.");
    }
}
