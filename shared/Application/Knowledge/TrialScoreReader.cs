using System.Globalization;
using Reporting.Application.Requests;

namespace Reporting.Application.Knowledge;

/// <summary>Reads and checks the scores of a trial.</summary>
public sealed class TrialScoreReader(Catalogue catalogue)
{
    /// <summary>The times by their names in addresses.</summary>
    public static IReadOnlyList<(string Name, TrialTime Value)> Times { get; } =
        [("start", TrialTime.Start), ("midway", TrialTime.Midway), ("end", TrialTime.End)];

    /// <summary>The name of a time in addresses.</summary>
    public static string Of(TrialTime time) => Times.First(t => t.Value == time).Name;

    /// <summary>The time of a name; null when there is none such.</summary>
    public static TrialTime? TimeOf(string name) =>
        Times.Where(t => t.Name == name).Select(t => (TrialTime?)t.Value).FirstOrDefault();

    /// <summary>The field of an area's score by a criterion.</summary>
    public static string Field(TrialCriterion criterion, string area) => $"score-{criterion.Number}-{area}";

    /// <summary>The trial with the scores of a time as they were sent; null when something is wrong, and the errors tell what.</summary>
    /// <param name="values">Gives what was sent under a name; empty for no score.</param>
    public Trial? Read(Trial known, TrialTime time, Func<string, string> values, ValidationErrors errors)
    {
        var (before, checks) = (errors.Count, new InputChecks(errors));
        var criteria = known.Criteria.Select(c => c with
        {
            Scores =
            [
                .. c.Scores.Where(s => s.Time != time),
                .. known.Areas.Select(a => Score(checks, c, a, time, values(Field(c, a)))).OfType<TrialScore>(),
            ],
        }).ToList();
        return errors.Count > before ? null : known with { Criteria = criteria };
    }

    private TrialScore? Score(InputChecks checks, TrialCriterion criterion, string area, TrialTime time, string text)
    {
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value is >= TrialCriterion.Lowest and <= TrialCriterion.Highest) return new(area, time, value);
        var (name, shown) = (catalogue.Area(area)?.Name ?? area, ReadErrors.Cut(text));
        checks.Wrong(Field(criterion, area), $"{name}, {criterion.Name}: ”{shown}” er ikke en score. "
            + $"Skriv et helt tal fra {TrialCriterion.Lowest} til {TrialCriterion.Highest}, eller lad feltet stå tomt.",
            $"{name}, {criterion.Name}: '{shown}' is not a score. "
            + $"Write a whole number from {TrialCriterion.Lowest} to {TrialCriterion.Highest}, or leave the field empty.");
        return null;
    }
}
