using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Goals;

/// <summary>Reads and checks goals: the one set of rules of the API, the pages and the files.</summary>
public sealed partial class GoalReader(Catalogue catalogue, TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int YearsAhead = 15;
    private const decimal Max = 10_000_000;

    /// <summary>A goal of an area; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="area">The area.</param>
    /// <param name="input">What was written.</param>
    /// <param name="others">The area's goals, to tell one that is there already and to choose an id.</param>
    /// <param name="known">The goal that is changed; null for a new one.</param>
    public Goal? Read(Area area, GoalInput input, IReadOnlyList<Goal> others, Goal? known, ValidationErrors errors)
    {
        var before = errors.Count;
        var (checks, written) = (new InputChecks(errors), input.Trimmed);
        CheckArea(checks, area);
        var kind = Kind(checks, written.Kind);
        var indicator = Indicator(checks, written);
        var isMeasured = written.Indicator is not null;
        var text = isMeasured ? null : checks.Text("text", written.Text, Goal.MaxText);
        var (from, to) = (Period(checks, "from", written.From, indicator, isMeasured), Period(checks, "to", written.To, indicator, true));
        if (from is { } first && to is { } last && (first.Type != last.Type || last <= first))
            checks.Wrong("to", $"{last} kommer ikke efter {first}. Skriv en senere periode af samme slags.",
                $"{last} does not come after {first}. Write a later period of the same type.");
        var goal = new Goal("", area.Code, kind, to ?? default)
        {
            Indicator = indicator?.Id, Text = text, From = from, Start = Number(checks, "start", written.Start, indicator, isMeasured),
            Value = Number(checks, "value", written.Value, indicator, isMeasured),
            Why = checks.Text("why", written.Why, Goal.MaxWhy, lines: true) ?? "",
        };
        return errors.Count > before ? null : Named(goal, others, known, checks, errors, before);
    }

    /// <summary>What an id is made of, so that the same goal written twice is one.</summary>
    private static string Key(Goal goal) => $"{goal.Kind}|{goal.Indicator}|{goal.Text}|{goal.To}";

    /// <summary>Whether two goals of an area are for the same, so that only one can count.</summary>
    public static bool IsSame(Goal one, Goal other) => Key(one) == Key(other);

    private static Goal? Named(
        Goal goal, IReadOnlyList<Goal> others, Goal? known, InputChecks checks, ValidationErrors errors, int before)
    {
        var same = others.FirstOrDefault(o => o.Id != known?.Id && IsSame(o, goal));
        if (same is { Withdrawn: false } && !(known is null && same.IsSameAs(goal)))
            checks.Wrong(goal.Indicator is null ? "text" : "indicator",
                "Området har allerede et mål om det samme til samme periode. Ret det i stedet.",
                "The area has a goal for the same and the same period already. Change that one instead.");
        if (errors.Count > before) return null;
        // One that is withdrawn or the same is taken up again under its own id.
        var basis = known ?? same;
        return goal with { Id = basis?.Id ?? NewId(goal, others), Version = basis?.Version ?? 0 };
    }

    private static string NewId(Goal goal, IReadOnlyList<Goal> others)
    {
        for (var n = 0; ; n++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Key(goal)}|{n}"));
            var id = Convert.ToHexStringLower(hash)[..12];
            if (others.All(o => o.Id != id)) return id;
        }
    }

    private void CheckArea(InputChecks checks, Area area)
    {
        var today = DanishDay.Of(clock);
        var month = Domain.Periods.Period.Month(today.Year, today.Month);
        // The figures may be of years before this one; what counts is that the area has not ended since.
        if (area.EndsBefore(month) && catalogue.Succession.SuccessorsOf(area, month) is [_, ..])
            checks.Wrong("area", EndedArea.Text(catalogue, area, month));
    }

    private static GoalKind Kind(InputChecks checks, string? text)
    {
        if (text is not null) return checks.Word("kind", text, $"”{ReadErrors.Cut(text)}”", GoalNames.Kinds) ?? default;
        checks.Wrong("kind", "Vælg, hvis mål det er.", "It is missing. Write one of national, regional, municipal.");
        return default;
    }

    private Indicator? Indicator(InputChecks checks, GoalInput written)
    {
        if (written.Indicator is null == written.Text is null)
            checks.Wrong(written.Indicator is null ? "indicator" : "text", "Vælg enten en måling, eller skriv målet i ord.",
                "Write either an indicator or a text.");
        if (written.Indicator is not { } id) return null;
        if (catalogue.Indicator(id) is { } indicator) return indicator;
        checks.Wrong("indicator", $"Der er ingen måling ”{ReadErrors.Cut(id)}”. Vælg fra listen.",
            $"'{ReadErrors.Cut(id)}' is not an indicator. GET /api/indicators lists them all.");
        return null;
    }

    private Period? Period(InputChecks checks, string name, string? text, Indicator? indicator, bool isNeeded)
    {
        if (text is null)
        {
            if (isNeeded) checks.Wrong(name, "Skriv en periode, for eksempel 2026M12.", "It is missing. Write for example 2026M12.");
            return null;
        }

        if (!Domain.Periods.Period.TryParse(Month().Replace(text, "$1M$2"), out var period))
        {
            checks.Wrong(name, $"”{ReadErrors.Cut(text)}” er ikke en periode. Skriv for eksempel 2026M12.",
                $"'{ReadErrors.Cut(text)}' is not a period. Write for example 2026M12.");
            return null;
        }

        var last = DanishDay.Of(clock).Year + YearsAhead;
        if (period.Year < FirstYear || period.Year > last)
            checks.Wrong(name, $"Året er {period.Year}; det skal være fra {FirstYear} til {last}.",
                $"The year is {period.Year}; it must be from {FirstYear} to {last}.");
        if (indicator is not null && catalogue.PeriodTypeOf(indicator) is { } type && period.Type != type)
            checks.Wrong(name, $"Målingen opgøres i en anden slags perioder. Skriv for eksempel {Example(type, last)}.",
                $"The indicator has another type of periods. Write for example {Example(type, last)}.");
        return period;
    }

    private static Period Example(PeriodType type, int year) => new(type, (year - YearsAhead + 1) * new Period(type, 0).PerYear);

    private static decimal? Number(InputChecks checks, string name, string? text, Indicator? indicator, bool isNeeded)
    {
        if (text is null)
        {
            if (isNeeded) checks.Wrong(name, "Skriv et tal, for eksempel 1250 eller 17,5.", "It is missing. Write a number such as 1250 or 17.5.");
            return null;
        }

        var shown = ReadErrors.Cut(text);
        if (Thousands().IsMatch(text))
            checks.Wrong(name, $"”{shown}” kan læses på to måder. Skriv {text.Replace(".", "", StringComparison.Ordinal)} uden punktum, eller med decimalkomma.",
                $"'{shown}' can be read in two ways. Write it without the separator, or with another number of decimals.");
        else if (!decimal.TryParse(text.Replace('−', '-').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number))
            checks.Wrong(name, $"”{shown}” er ikke et tal. Skriv for eksempel 1250 eller 17,5.",
                $"'{shown}' is not a number. Write for example 1250 or 17.5.");
        else if (number < 0 || number > (indicator is { IsRate: true } ? 100 : Max))
            checks.Wrong(name, indicator is { IsRate: true } ? $"”{shown}” er ikke en andel fra 0 til 100 pct." : $"”{shown}” er ikke et tal fra 0 til 10 millioner.",
                indicator is { IsRate: true } ? $"'{shown}' is not a share from 0 to 100 per cent." : $"'{shown}' is not a number from 0 to 10 million.");
        else if (decimal.Round(number, 4) != number)
            checks.Wrong(name, $"”{shown}” har mere end fire decimaler.", $"'{shown}' has more than four decimals.");
        else return number;
        return null;
    }

    // As months are often written: 2026-12.
    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+\z")]
    private static partial Regex Thousands();
}
