namespace Reporting.Website.Figures;

/// <summary>What a reader wants to compare, as it stands in the address.</summary>
/// <param name="Areas">The areas, in the order of the address.</param>
/// <param name="Indicators">The indicators.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
/// <param name="AsIndex">Whether counts are shown as their development from 100.</param>
/// <param name="Refusals">What is wrong with the choice, each with what to do; empty where nothing is.</param>
public sealed record CompareChoice(
    IReadOnlyList<Area> Areas, IReadOnlyList<Indicator> Indicators, Period From, Period To, bool AsIndex, IReadOnlyList<string> Refusals)
{
    /// <summary>The fewest areas.</summary>
    public const int MinAreas = 2;

    /// <summary>The most areas: more lines cannot be told apart.</summary>
    public const int MaxAreas = 5;

    /// <summary>The most indicators on a page.</summary>
    public const int MaxIndicators = 4;

    /// <summary>How many months are shown unless others are asked for: two years, and the month they are compared with.</summary>
    public const int UsualMonths = 25;

    /// <summary>The value of <c>as</c> that shows counts as they are.</summary>
    public const string Numbers = "number";

    /// <summary>Whether nothing is asked for, so that only the form is shown.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The month whose figures are asked for; empty for the newest.</summary>
    public string Month { get; init; } = "";

    /// <summary>The choice in the query of an address, for all indicators or for one.</summary>
    public string Query(Indicator? only = null) =>
        $"areas={string.Join(',', Areas.Select(a => a.Code))}&indicators={string.Join(',', (only is null ? Indicators : [only]).Select(i => i.Id))}"
        + $"&from={From}&to={To}" + (AsIndex ? "" : $"&as={Numbers}") + (Month.Length > 0 ? $"&month={Uri.EscapeDataString(Month)}" : "");
}
