namespace Reporting.Benchmarks.Scale;

/// <summary>The steps that plan a month, one after the other on this thread, as the import does them.</summary>
internal sealed class ScalePlan(Catalogue catalogue, StepWatch watch)
{
    private readonly RunStamp run = SyntheticFigures.RunOf(catalogue);

    /// <summary>Plans the month and keeps the packed slices of some areas with those of their groups.</summary>
    /// <param name="sample">How many areas, spread evenly over all.</param>
    public IReadOnlyList<(byte[] Area, byte[]? Group)> Make(int sample)
    {
        var panel = SyntheticFigures.PanelOf(catalogue);
        watch.NotePeak("series");
        watch.Time("regions and country", () => Aggregate(panel));
        var figures = watch.Time("newest periods", () => new MonthFigures(catalogue, panel, SyntheticFigures.Month));
        var groups = watch.Time("group slices", () => Groups(figures));
        var areas = watch.Time("area slices", () => Areas(figures, sample));
        watch.NotePeak("slices");
        return [.. areas.Select(a => (a.Packed, a.Group is null ? null : groups[a.Group]))];
    }

    private bool Aggregate(Panel panel)
    {
        AggregateAreas.AddTo(panel, catalogue, SyntheticFigures.Month);
        return true;
    }

    private Dictionary<string, byte[]> Groups(MonthFigures figures) => catalogue.Parts.Groups
        .Where(g => g.MembersIn(figures.Month).Count > 0)
        .ToDictionary(g => g.Id, g => PackedSlices.Pack(GroupComparison.Slice(figures, g)));

    // Every area is sliced and packed; only those of the sample are kept, as the storage account would keep the rest.
    private List<(string? Group, byte[] Packed)> Areas(MonthFigures figures, int sample)
    {
        var all = catalogue.AreasIn(figures.Month);
        var kept = new List<(string? Group, byte[] Packed)>();
        foreach (var (index, area) in all.Index())
        {
            var slice = figures.Slice(run, area);
            var packed = PackedSlices.Pack(slice);
            if (index == 0 || kept.Count <= index * (long)sample / all.Count) kept.Add((slice.Group, packed));
        }

        return kept;
    }
}
