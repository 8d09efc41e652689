namespace Reporting.Domain.Verdicts;

/// <summary>
/// What there would have been if the area had followed its group since a change began (ventet). In the indicator's own unit.
/// </summary>
/// <param name="Since">The first period after the change: the first of <paramref name="Line"/>.</param>
/// <param name="Line">The expected value of every period from <paramref name="Since"/> to the verdict's, none left out.</param>
/// <param name="Low">The lower end of the newest expected value's 80 per cent interval.</param>
/// <param name="High">The upper end.</param>
public sealed record Expectation(Period Since, IReadOnlyList<double> Line, double Low, double High)
{
    /// <summary>The expected value of the verdict's own period.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Value => Line[^1];
}

/// <summary>
/// Where an area has lain for years against what its group's rates would give. A standing state and not an alarm: see
/// docs/verdicts.md on level and development.
/// </summary>
/// <param name="Direction">High or low.</param>
/// <param name="Ratio">Observed over expected, means of twelve months: 1.25 is a quarter above.</param>
/// <param name="Expected">What the group's median rate would give, in the indicator's unit.</param>
/// <param name="Persons">How many persons the difference is, never negative.</param>
/// <param name="Score">ln(observed/expected) in standard deviations of chance and of the group's spread together.</param>
/// <param name="Since">The first period of the two years that it takes.</param>
/// <param name="Adjusted">Whether the expected is adjusted for the area's conditions (rammevilkår).</param>
public sealed record StandingLevel(
    VerdictDirection Direction, double Ratio, double Expected, int Persons, double Score, Period Since, bool Adjusted);
