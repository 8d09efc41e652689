namespace Reporting.Documents.Paper.Layout;

/// <summary>Shares a table's width among its columns.</summary>
internal static class ColumnWidths
{
    // A column may ask for no more than this part of the table to keep its widest word whole.
    private const double MaxForWord = 0.4;

    /// <summary>
    /// Widths by the columns' shares, but wide enough for each column's widest word where the table allows it, at the
    /// cost of the columns that have more than they need.
    /// </summary>
    /// <param name="needs">What each column's widest word needs, in points.</param>
    public static double[] Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<double> needs, double width)
    {
        var min = needs.Select(n => Math.Min(n, MaxForWord * width)).ToArray();
        if (min.Sum() >= width) return [.. min.Select(l => l * width / min.Sum())];
        var shares = columns.Select(c => double.IsFinite(c.Share) && c.Share > 0 ? c.Share : 1).ToArray();
        var given = new HashSet<int>();
        while (true)
        {
            var left = width - given.Sum(i => min[i]);
            var sum = shares.Where((_, i) => !given.Contains(i)).Sum();
            var widths = shares.Select((share, i) => given.Contains(i) ? min[i] : left * share / sum).ToArray();
            var narrow = Enumerable.Range(0, widths.Length).Where(i => !given.Contains(i) && widths[i] < min[i]).ToList();
            if (narrow.Count == 0) return widths;
            given.UnionWith(narrow);
        }
    }
}
