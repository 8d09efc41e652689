namespace Reporting.Benchmarks.Scale;

/// <summary>Figures for any area, indicator and period: the same every time, and never missing, which is the most work.</summary>
internal static class SyntheticFigures
{
    /// <summary>The newest month of the figures.</summary>
    public static readonly Period Month = Period.Month(2026, 3);

    private const int Months = 60;

    /// <summary>The periods of a table: five years.</summary>
    public static IReadOnlyList<Period> PeriodsOf(SourceTable table)
    {
        var perYear = new Period(table.PeriodType, 0).PerYear;
        var newest = new Period(table.PeriodType, Month.Year * perYear + Month.Number * perYear / 12 - 1);
        var count = Months * perYear / 12;
        return [.. Enumerable.Range(0, count).Select(i => newest - (count - 1 - i))];
    }

    /// <summary>A figure in tenths for rates and whole for counts.</summary>
    public static decimal Value(bool rate, int indicator, int area, int period)
    {
        var wave = 1 + Math.Sin((period + indicator) / 1.9) * 0.05 + (area * 7 + period * indicator) % 11 / 200.0;
        return rate
            ? Math.Round((decimal)((2 + (area + indicator) % 40) * wave), 1)
            : Math.Round((decimal)((200 + (area * 31 + indicator * 17) % 1900) * wave));
    }

    /// <summary>Every municipality's series of every indicator that has a source.</summary>
    public static Panel PanelOf(Catalogue catalogue)
    {
        var panel = new Panel();
        var tables = catalogue.Parts.Tables.ToDictionary(t => t.Id, PeriodsOf);
        foreach (var (number, indicator) in catalogue.Indicators.Index().Where(i => i.Item.Source is not null))
        {
            var periods = tables[indicator.Source!.Table];
            foreach (var (place, area) in catalogue.Parts.Areas.Index().Where(a => a.Item.Kind == AreaKind.Municipality))
            {
                panel.Set(indicator.Id, area.Code, new Series(periods[0],
                    Enumerable.Range(0, periods.Count).Select(p => Observation.Of(Value(indicator.IsRate, number, place, p)))));
            }
        }

        return panel;
    }

    /// <summary>The run's facts, as printed on every document.</summary>
    public static RunStamp RunOf(Catalogue catalogue) => new(
        $"{Month}-r1-00000000", Month, 1, true, catalogue.Parts.Tables.ToDictionary(
            t => t.Id, _ => new SourceStamp(new string('b', 64), new DateTimeOffset(2026, 5, 12, 4, 12, 33, TimeSpan.Zero))));
}
