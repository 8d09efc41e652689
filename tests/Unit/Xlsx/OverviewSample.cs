namespace Reporting.Unit.Xlsx;

/// <summary>A small catalogue with one row of every sort, and the overview of one of its three municipalities.</summary>
public sealed record OverviewSample(Overview Overview, AreaSlice Slice)
{
    public const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static readonly Period Month = Period.Month(2026, 3);

    public static OverviewSample Of(
        string area = "101", string name = "Ærø", bool demo = true, bool grouped = true,
        Func<Indicator, Indicator>? change = null)
    {
        var catalogue = CatalogueOf(name, change ?? (i => i));
        var figures = new MonthFigures(catalogue, SamplePanel.Make(), Month);
        var sources = new Dictionary<string, SourceStamp>
        {
            ["y01a01"] = new(Hash, new DateTimeOffset(2026, 4, 10, 6, 12, 0, TimeSpan.FromHours(2))),
            ["y02q01"] = new(Hash, new DateTimeOffset(2026, 4, 9, 1, 2, 3, 500, TimeSpan.Zero)),
        };
        var run = new RunStamp("2026M03-r1-9f86d081", Month, 1, demo, sources);
        var slice = figures.Slice(run, catalogue.Area(area)!);
        var group = grouped ? GroupComparison.Slice(figures, catalogue.Group("klynge")!) : null;
        return new(OverviewCalculator.Compute(catalogue, slice, group), slice);
    }

    /// <summary>The catalogue of the samples that change nothing.</summary>
    public static Catalogue Catalogue => CatalogueOf("Ærø", i => i);

    private static Catalogue CatalogueOf(string name, Func<Indicator, Indicator> change) => new(new CatalogueParts(
        "test", "f", new Dictionary<AreaKind, string> { [AreaKind.Municipality] = "klynge" }, 2,
        [new("res", "Resultater", "Results"), new("ind", "Indsatsen", "Effort")],
        [new("chance", "Ny chance", "New chance")],
        [Municipality("101", name), Municipality("102", "Båring & Co"), Municipality("103", "Cæbel")],
        [new("klynge", "klynge", "Øklyngen", "The island group", null, "Lavet til prøven.",
            [new("101", Validity.Always), new("102", Validity.Always), new("103", Validity.Always)])],
        [
            new("y01a01", "Ledige pr. måned", PeriodType.Month, "_kom",
                new Dictionary<string, string> { ["Ydelse"] = "_y", ["Alder"] = "_a" }),
            new("y02q01", "Indsats pr. kvartal", PeriodType.Quarter, "_kom", new Dictionary<string, string>()),
            new("y03a01", "Endnu ikke leveret", PeriodType.Month, "_kom", new Dictionary<string, string>()),
        ],
        [.. Indicators.Select(change)]));

    private static Area Municipality(string code, string name) => new(code, name, AreaKind.Municipality, code, Validity.Always);

    private static readonly Indicator Count = new()
    {
        Id = "dagpenge", Name = "A-dagpenge", NameEn = "Unemployment benefit", Section = "res", Unit = "personer",
        Polarity = Polarity.Lower, Change = ChangeKind.Percent, ComparedBy = ComparedBy.Development,
        Mean = MeanBasis.Pooled, Regional = RegionalRule.Sum, Why = "Fordi arbejde er bedst.", Owner = "o",
        NextReview = new DateOnly(2027, 1, 1),
        Source = new("y01a01", "Antal", new Dictionary<string, string> { ["Ydelse"] = "A-dagpenge", ["Alder"] = "I alt" }),
    };

    private static readonly Indicator Rate = Count with
    {
        Id = "grad", Name = "Aktiveringsgrad", NameEn = "Activation rate", Section = "ind", Unit = "procent",
        Decimals = 1, ChangeDecimals = 1, Polarity = Polarity.Higher, Change = ChangeKind.Points,
        ComparedBy = ComparedBy.Level, Mean = MeanBasis.Unweighted, Regional = RegionalRule.None,
        Source = new("y02q01", "Grad", new Dictionary<string, string>()),
    };

    private static readonly IReadOnlyList<Indicator> Indicators =
    [
        Count with
        {
            Id = "alle", Name = "I alt", NameEn = "In all", Source = null, Parts = ["dagpenge", "kontant"],
        },
        Count with { Parent = "alle", ProvisionalPeriods = 1 },
        Count with { Id = "kontant", Name = "Kontanthjælp", NameEn = "Cash benefit", Parent = "alle" },
        Count with { Id = "selv", Name = "Selvforsørgede", NameEn = "Self-supporting", Parent = "chance", Polarity = Polarity.None },
        Count with
        {
            Id = "skjult", Name = "Små tal", NameEn = "Small numbers", Parent = "chance",
            Breaks = [new(Period.Month(2025, 7), "ny lov", "new act")],
        },
        Rate,
        Rate with { Id = "intet", Name = "Ingen tal", NameEn = "No figures",
            Source = new("y03a01", "X", new Dictionary<string, string>()) },
    ];
}
