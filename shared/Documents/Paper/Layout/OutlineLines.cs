namespace Reporting.Documents.Paper.Layout;

/// <summary>The outline of pages laid out.</summary>
internal static class OutlineLines
{
    /// <summary>A line for each block that has one, where it begins.</summary>
    public static IEnumerable<OutlineLine> Of(IReadOnlyList<IReadOnlyList<Placed>> pages)
    {
        foreach (var (number, page) in pages.Index())
        {
            foreach (var (flow, run) in page)
            {
                if (flow.Outline is { } line && !run.Continues) yield return new(line.Level, line.Text, number, flow.Alone ? 0 : run.Top);
            }
        }
    }
}
