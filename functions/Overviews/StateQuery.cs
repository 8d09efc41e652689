namespace Reporting.Functions.Overviews;

/// <summary>Reads which region's verdicts or findings are asked for, and what they are to say.</summary>
internal static class StateQuery
{
    /// <summary>The states that are asked for; none for all that is adverse.</summary>
    /// <returns>What is wrong with the query; null when nothing is.</returns>
    public static IResult? Read(
        Catalogue catalogue, string? region, IReadOnlyList<string> states, out IReadOnlyList<VerdictState> wanted)
    {
        wanted = [.. states.Select(ReadState).OfType<VerdictState>()];
        if (states.FirstOrDefault(s => ReadState(s) is null) is { } wrong)
            return Problem.Bad($"'{wrong}' is not a state. Write watch, problem, severe, improved or deviates, several parted by "
                + "commas, or leave it out.");
        return region is not null && catalogue.Area(region) is not { Kind: AreaKind.Region }
            ? Problem.Bad($"'{region}' is not a region. They are {Regions(catalogue)}.") : null;
    }

    /// <summary>The answer that a region does not exist in a month, rather than a list that reads as if all were well there.</summary>
    /// <returns>Null when it exists, or none is asked for.</returns>
    public static IResult? NotIn(Catalogue catalogue, string? region, Period month) =>
        region is not null && catalogue.Area(region) is { } known && !known.Valid.Holds(month) ? Problem.NotIn(catalogue, known, month) : null;

    private static string Regions(Catalogue catalogue) =>
        string.Join(", ", catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Region).Select(a => $"{a.Code} {a.Name}{Span(a.Valid)}"));

    private static string Span(Validity valid) => valid switch
    {
        { From: { } from, To: { } to } => $" ({from} to {to})",
        { From: { } from } => $" (from {from})",
        { To: { } to } => $" (until {to})",
        _ => "",
    };

    private static VerdictState? ReadState(string text) => Enum.GetValues<VerdictState>().Where(s => s != VerdictState.None)
        .Select(s => (VerdictState?)s).FirstOrDefault(s => text.Equals(s.ToString(), StringComparison.OrdinalIgnoreCase));
}
