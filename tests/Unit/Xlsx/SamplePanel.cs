namespace Reporting.Unit.Xlsx;

/// <summary>The observations behind <see cref="OverviewSample"/>.</summary>
internal static class SamplePanel
{
    private static readonly Period First = Period.Month(2024, 12);

    public static Panel Make()
    {
        var panel = new Panel();
        Set(panel, "dagpenge", First, [Months(100, 267, 241), Months(50, 110, 100), Months(70, 90, 90)]);
        Set(panel, "kontant", First, [Months(80, 200, 240)[..^1], Months(50, 60, 61)[..^1], Months(70, 90, 90)[..^1]]);
        Set(panel, "selv", First, [Months(0, 5, 6), Months(10, 10, 10), Months(10, 10, 9)]);
        Set(panel, "skjult", First, [Hidden(), Months(4, 5, 6), Hidden()]);
        var quarter = Period.Quarter(2025, 3);
        Set(panel, "grad", quarter, [Rates(20.9m, 21.1m), Rates(30, 32.25m), Rates(25, 21.5m)]);
        return panel;
    }

    private static void Set(Panel panel, string indicator, Period first, IReadOnlyList<Observation[]> areas)
    {
        for (var i = 0; i < areas.Count; i++) panel.Set(indicator, $"{101 + i}", new Series(first, areas[i]));
    }

    // From December 2024 to March 2026: 14 times the same, then February and March.
    private static Observation[] Months(decimal before, decimal february, decimal march) =>
        [.. Enumerable.Repeat(Observation.Of(before), 14), Observation.Of(february), Observation.Of(march)];

    private static Observation[] Hidden() =>
    [
        Observation.Absent, Observation.NotApplicable, .. Enumerable.Repeat(Observation.Of(7), 12),
        Observation.Suppressed, Observation.Suppressed,
    ];

    private static Observation[] Rates(params decimal[] values) => [.. values.Select(Observation.Of)];
}
