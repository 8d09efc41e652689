using System.Text.RegularExpressions;
using Reporting.Application.Requests;

namespace Reporting.Application.Knowledge;

/// <summary>Reads which figures tell what came of something: an indicator and two of its periods.</summary>
public sealed partial class SpanReader(Catalogue catalogue)
{
    /// <summary>The span; null when no indicator was chosen, and when something is wrong with it.</summary>
    public ResultSpan? Read(InputChecks checks, string? indicator, string? before, string? after)
    {
        if (indicator is null)
        {
            if (before is not null || after is not null)
                checks.Wrong("indicator", "Vælg den måling, perioderne er for, eller slet perioderne.",
                    "Choose the indicator that the periods are of, or delete the periods.");
            return null;
        }

        if (catalogue.Indicator(indicator) is not { } known)
        {
            checks.Wrong("indicator", $"Der er ingen måling ”{ReadErrors.Cut(indicator)}”. Vælg fra listen.",
                $"'{ReadErrors.Cut(indicator)}' is not an indicator. Choose from the list.");
            return null;
        }

        var (from, to) = (Read(checks, "before", before, known, isNeeded: true), Read(checks, "after", after, known, isNeeded: false));
        if (from is { } first && to is { } last && last <= first)
            checks.Wrong("after", $"{last} kommer ikke efter {first}. Skriv en senere periode, eller lad feltet stå tomt.",
                $"{last} does not come after {first}. Write a later period, or leave the field empty.");
        return from is { } period ? new(known.Id, period, to) : null;
    }

    private Period? Read(InputChecks checks, string name, string? text, Indicator indicator, bool isNeeded)
    {
        var example = Example(catalogue.PeriodTypeOf(indicator) ?? PeriodType.Month);
        if (text is null)
        {
            if (isNeeded) checks.Wrong(name, $"Skriv perioden før, for eksempel {example}.",
                $"Write the period before, for example {example}.");
            return null;
        }

        if (!Period.TryParse(Month().Replace(text, "$1M$2"), out var period))
            checks.Wrong(name, $"”{ReadErrors.Cut(text)}” er ikke en periode. Skriv for eksempel {example}.",
                $"'{ReadErrors.Cut(text)}' is not a period. Write for example {example}.");
        else if (catalogue.PeriodTypeOf(indicator) is { } type && period.Type != type)
            checks.Wrong(name, $"Målingen opgøres i en anden slags perioder. Skriv for eksempel {example}.",
                $"The indicator has another type of periods. Write for example {example}.");
        else return period;
        return null;
    }

    private static string Example(PeriodType type) => new Period(type, 2026 * new Period(type, 0).PerYear).ToString();

    // As months are often written: 2026-12.
    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})\z")]
    private static partial Regex Month();
}
