namespace Reporting.Documents.Paper.Charts;

/// <summary>The stretches of a series that a line may be drawn through.</summary>
internal static class Stretches
{
    /// <summary>The places of known values without a gap between them; the break in a series is a gap too.</summary>
    /// <param name="known">Whether each place has a value.</param>
    /// <param name="breakAt">The first place after the break, or null.</param>
    public static IEnumerable<IReadOnlyList<int>> Of(IReadOnlyList<bool> known, int? breakAt)
    {
        var stretch = new List<int>();
        for (var i = 0; i <= known.Count; i++)
        {
            if (stretch.Count > 0 && (i == known.Count || !known[i] || i == breakAt))
            {
                yield return stretch;
                stretch = [];
            }

            if (i < known.Count && known[i]) stretch.Add(i);
        }
    }
}
