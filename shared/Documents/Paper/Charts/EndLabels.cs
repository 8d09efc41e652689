namespace Reporting.Documents.Paper.Charts;

/// <summary>A label at the end of a line.</summary>
/// <param name="Lines">Its text.</param>
/// <param name="End">Where the line ends.</param>
internal sealed record EndLabel(IReadOnlyList<string> Lines, TextStyle Style, PagePoint End)
{
    /// <summary>Its height.</summary>
    public double Height => Lines.Count * Style.Size * Pitch;

    /// <summary>From one line to the next, of the size.</summary>
    public const double Pitch = 1.16;
}

/// <summary>Places labels beside one another's lines so that none covers another.</summary>
internal static class EndLabels
{
    /// <summary>The upper edge of each label: as near to its line as the others and the room allow.</summary>
    /// <returns>The labels from the top with their upper edges.</returns>
    public static IReadOnlyList<(EndLabel Label, double Top)> Place(IEnumerable<EndLabel> labels, double top, double bottom)
    {
        var sorted = labels.OrderBy(l => l.End.Y).ToList();
        var tops = new double[sorted.Count];
        var free = top;
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(free, sorted[i].End.Y - sorted[i].Height / 2);
            free = tops[i] + sorted[i].Height;
        }

        var limit = bottom;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - sorted[i].Height);
            limit = tops[i];
        }

        return [.. sorted.Zip(tops)];
    }
}
