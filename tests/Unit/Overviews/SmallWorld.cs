namespace Reporting.Unit.Overviews;

/// <summary>A catalogue of four municipalities, a region and the country, small enough to compute by hand.</summary>
internal static class SmallWorld
{
    public static readonly Period Month = Period.Month(2026, 3);
    public static readonly string[] Members = ["1", "2", "3", "4"];
    private static readonly Validity Always = new(null, null);

    public static Indicator Count(string id, Polarity polarity = Polarity.Lower) => new()
    {
        Id = id, Name = id, NameEn = id, Section = "s", Unit = "personer", ChangeDecimals = 1, Polarity = polarity,
        Change = ChangeKind.Percent, ComparedBy = ComparedBy.Development, Mean = MeanBasis.Pooled,
        Regional = RegionalRule.Sum, Why = "w", Owner = "o", NextReview = new DateOnly(2027, 1, 1),
        Source = new IndicatorSource("t", id, new Dictionary<string, string>()),
    };

    public static Indicator Rate(string id, string denominator) => Count(id, Polarity.Higher) with
    {
        Unit = "procent", Decimals = 1, Change = ChangeKind.Points, ComparedBy = ComparedBy.Level,
        Mean = MeanBasis.Unweighted, Regional = RegionalRule.Weighted, Weight = new RateWeight(denominator, null),
    };

    public static Indicator Sum(string id, params string[] parts) => Count(id) with { Source = null, Parts = parts };

    public static CatalogueParts Parts(params Indicator[] indicators) => new(
        "test", "fingerprint",
        new Dictionary<AreaKind, string> { [AreaKind.Municipality] = "klynge", [AreaKind.Region] = "regions" }, 3,
        [new Heading("s", "Sektion", "Section")], [],
        [
            .. Members.Select(m => new Area(m, $"Kommune {m}", AreaKind.Municipality, $"Kommune {m}", Always)),
            new Area("R", "Regionen", AreaKind.Region, "Regionen", Always),
        ],
        [
            new ComparisonGroup("k", "klynge", "Klyngen", "The cluster", null, "", [.. Members.Select(m => new Membership(m, Always))]),
            new ComparisonGroup("r", "region", "Regionen", "The region", "R", "", [.. Members.Select(m => new Membership(m, Always))]),
            new ComparisonGroup("rs", "regions", "Regionerne", "The regions", null, "", [new Membership("R", Always)]),
        ],
        [new SourceTable("t", "Tabellen", PeriodType.Month, "_nykom", new Dictionary<string, string>())],
        indicators);

    public static Catalogue Catalogue(params Indicator[] indicators) => new(Parts(indicators));

    /// <summary>A series of 14 months that ends in March 2026; null is suppressed.</summary>
    public static Series Series(params decimal?[] last) => new(Month - (last.Length - 1),
        last.Select(v => v is { } value ? Observation.Of(value) : Observation.Suppressed));

    /// <summary>The overview of a municipality, computed as the pipeline does.</summary>
    public static Overview Overview(Catalogue catalogue, Panel panel, string area, Period? month = null)
    {
        var run = new RunStamp("run", month ?? Month, 1, false, new Dictionary<string, SourceStamp> { ["t"] = new("sha", default) });
        AggregateAreas.AddTo(panel, catalogue, run.Month);
        var figures = new MonthFigures(catalogue, panel, run.Month);
        var slice = figures.Slice(run, catalogue.Area(area)!);
        var group = slice.Group is null ? null : GroupComparison.Slice(figures, catalogue.Group(slice.Group)!);
        return OverviewCalculator.Compute(catalogue, slice, group);
    }
}
