using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Reads and checks what an agreement aims at, and fills in where it starts from the figures.</summary>
/// <param name="figures">The newest figures of the meeting's areas; null where there are none.</param>
public sealed class AimReader(Catalogue catalogue, PackFigures? figures)
{
    private const int MaxIndicatorLength = 100;
    private const int MaxPeriodLength = 20;
    private const decimal Alike = 0.1m;

    /// <summary>The aim; what is wrong is noted.</summary>
    /// <param name="area">The code of the area whose figure is to move.</param>
    public AgreementAim Read(AimInput input, string area, InputChecks checks)
    {
        var id = checks.Required("indicator", input.Indicator, MaxIndicatorLength, missing: "Vælg den måling, der skal flytte sig.");
        var indicator = catalogue.Indicator(id);
        if (id.Length > 0 && indicator is null)
            checks.Wrong("indicator", $"Der er ingen måling ”{id}”. Vælg en fra listen.",
                $"There is no indicator '{id}'. GET /api/indicators lists them all.");
        var from = From(input.From, indicator, checks);
        var start = input.Start ?? StartOf(figures, indicator, area, from);
        return new AgreementAim(id, from, Change(input, indicator, start, checks)) { Start = start, Target = input.Target };
    }

    /// <summary>The figure an aim starts at; null where the figures do not have it.</summary>
    public static decimal? StartOf(PackFigures? figures, Indicator? indicator, string area, Period from) =>
        figures is null || indicator is null || from == default ? null
            : figures.At(indicator, area, from).Value is { } value ? Rounding.Round(value, indicator.Decimals) : null;

    private Period From(string? typed, Indicator? indicator, InputChecks checks)
    {
        if (typed is null && indicator is not null && figures?.Newest(indicator) is { } newest) return newest;
        var from = checks.Required("from", typed, MaxPeriodLength, missing: "Vælg den måned, der regnes fra.");
        if (!Period.TryParse(from, out var period) && from.Length > 0)
            checks.Wrong("from", $"”{from}” er ikke en måned. Vælg en fra listen.",
                $"'{from}' is not a period. Write for example 2026M03.");
        return period;
    }

    // The figure to reach is what was agreed; the change follows from it.
    private static decimal Change(AimInput input, Indicator? indicator, decimal? start, InputChecks checks)
    {
        if (input.Target is not { } target || indicator is null)
        {
            if (input.Change is null or 0)
                checks.Wrong("change", "Skriv, hvor meget den skal flytte sig, for eksempel −5 eller 2,5; ikke 0.",
                    "Write how much it is to move, in per cent or percentage points, such as -5; not 0.");
            return input.Change ?? 0;
        }

        if (start is not { } first || AgreementAim.ChangeTo(first, target, indicator.Change) is not { } change)
            checks.Wrong("start", "Der er intet starttal at regne fra. Skriv det, eller skriv ændringen i stedet for måltallet.",
                "There is no figure to start from. Write it, or write the change instead of the figure to reach.");
        else if (change == 0)
            checks.Wrong("target", "Måltallet er det samme som starttallet.", "The figure to reach is the one it starts from.");
        else if (input.Change is { } typed && Math.Abs(typed - change) > Alike)
            checks.Wrong("change", "Skriv enten ændringen eller måltallet: de passer ikke sammen.",
                "Write either the change or the figure to reach: they do not fit each other.");
        else return change;
        return 0;
    }
}
