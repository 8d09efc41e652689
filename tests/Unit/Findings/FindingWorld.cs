using Reporting.Unit.Seeds;

namespace Reporting.Unit.Findings;

/// <summary>Verdicts of one area of the catalogue of 2026, and the findings they come to.</summary>
internal static class FindingWorld
{
    public const string Area = "101";
    public static readonly Catalogue Catalogue = CatalogueFolder.Read(SeedFolders.PathOf("2026"));
    public static readonly Period Month = Period.Month(2026, 3);
    public static readonly Period Since = Period.Month(2025, 11);

    /// <summary>The five verdicts of one rise in unemployment benefit.</summary>
    public static readonly IReadOnlyList<Verdict> Rise =
    [
        Problem("ledige-ialt", 100), Problem("ledige-dagpenge", 95), Problem("ledige-pct", 100), Problem("dagpenge-fuldtid", 90),
        Problem("forsoergede-ialt", 98),
    ];

    public static Verdict Problem(string indicator, double difference) => Of(indicator, VerdictState.Problem, difference);

    /// <summary>A verdict with a difference in persons; of rates the persons that the difference in points is.</summary>
    public static Verdict Of(string indicator, VerdictState state, double difference, string area = Area) => new(
        area, indicator, Month, state, difference > 0 ? VerdictDirection.Higher : VerdictDirection.Lower, VerdictReasons.Development, null,
        state == VerdictState.None ? null : Since,
        new(500, VerdictReasons.Development, 0.2, (int)Math.Round(Math.Abs(difference)), 0.02, 5, null, null)
        {
            Expected = Catalogue.Indicator(indicator)!.IsRate
                ? new(Month, [500 - difference / 1000], 490, 510) : new(Month, [500 - difference], 490 - difference, 510 - difference),
        },
        [new(difference > 0 ? VerdictDirection.Higher : VerdictDirection.Lower, Since, Month - 1, 6, null)]);

    /// <summary>A problem that ended this month.</summary>
    public static Verdict Over(string indicator) => Problem(indicator, 1) with
    {
        State = VerdictState.None, Before = VerdictState.Problem, Since = null, Direction = VerdictDirection.None,
        Episodes = [new(VerdictDirection.Higher, Since, Month - 2, 6, Month)],
    };

    public static IReadOnlyList<Finding> Find(params IEnumerable<Verdict> verdicts) => AreaFindings.Of(Catalogue, Area, verdicts);
}
