using System.Globalization;
using Reporting.Unit.Verdicts;

namespace Reporting.Unit.Reports;

/// <summary>
/// Five municipalities and the country, small enough to compute by hand: a series is the value a year before, the
/// value from then to the month before, and the value now.
/// </summary>
internal sealed class ReportWorld
{
    public static readonly Period Month = Period.Month(2026, 3);
    private static readonly string[] Names = ["Arnby", "Birkeby", "Ceby", "Duby", "Ensby"];
    private readonly Dictionary<(string Area, string Indicator), Series> series = [];
    private readonly List<Verdict> verdicts = [];
    private readonly CatalogueParts parts;

    public ReportWorld(params Indicator[] indicators) => parts = new CatalogueParts(
        "test", "fingerprint", new Dictionary<AreaKind, string> { [AreaKind.Municipality] = "klynge" }, 3,
        [new("s", "Resultater", "Results")], [],
        [.. Names.Index().Select(n => new Area($"{n.Index + 1}", n.Item, AreaKind.Municipality, n.Item, Validity.Always)),
            new("L", "Hele landet", AreaKind.Country, "Hele landet", Validity.Always)],
        [new("k", "klynge", "Klynge 1", "Cluster 1", null, "Vores egen.",
            [new("1", Validity.Always), new("2", Validity.Always), new("3", Validity.Always), new("4", Validity.Always)])],
        [new("t", "Tabellen", PeriodType.Month, "_nykom", new Dictionary<string, string>())], indicators);

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<Scorecard> Scorecards { get; init; } = [];

    public Catalogue Catalogue => new(parts with { Goals = Goals, Scorecards = Scorecards });

    public Period At { get; init; } = Month;

    public static Indicator Count(string id, string name, Polarity polarity = Polarity.Lower, string? parent = null) => new()
    {
        Id = id, Name = name, NameEn = name + " (English)", Section = "s", Unit = "personer", ChangeDecimals = 1, Polarity = polarity,
        Parent = parent,
        Change = ChangeKind.Percent, ComparedBy = ComparedBy.Development, Mean = MeanBasis.Pooled, Regional = RegionalRule.Sum,
        Why = "w", Owner = "o", NextReview = new DateOnly(2027, 1, 1),
        Source = new IndicatorSource("t", id, new Dictionary<string, string>()),
    };

    public static Indicator Rate(string id, string name, Polarity polarity = Polarity.Higher) => Count(id, name, polarity) with
    {
        Unit = "procent", Decimals = 1, Change = ChangeKind.Points, ComparedBy = ComparedBy.Level, Mean = MeanBasis.Unweighted,
        Regional = RegionalRule.None,
    };

    /// <summary>Sets the figures of the areas 1 to 5 and, last, the country: "100 95 90"; d is withheld.</summary>
    public ReportWorld With(string indicator, params string[] figures)
    {
        foreach (var (index, text) in figures.Index()) series[(index == 5 ? "L" : $"{index + 1}", indicator)] = SeriesOf(text);
        return this;
    }

    /// <summary>Stores a verdict.</summary>
    public ReportWorld With(Verdict verdict)
    {
        verdicts.RemoveAll(v => (v.Area, v.Indicator) == (verdict.Area, verdict.Indicator));
        verdicts.Add(verdict with { Group = "k" });
        return this;
    }

    /// <summary>Stores verdicts that say nothing but how much the areas usually move.</summary>
    public ReportWorld Quiet(string indicator, params double[] sigmas)
    {
        foreach (var (index, sigma) in sigmas.Index())
        {
            var said = SampleVerdict.Of($"{index + 1}", indicator, VerdictState.None);
            With(said with { Since = null, Direction = VerdictDirection.None,
                Numbers = said.Numbers! with { Sigma = sigma } });
        }

        return this;
    }

    /// <summary>The input over areas; all five unless told.</summary>
    public ReportInput Input(Language language = Language.Danish, string name = "Netværk Nord", params string[] areas)
    {
        var catalogue = Catalogue;
        string[] scope = areas.Length > 0 ? areas : ["1", "2", "3", "4", "5"];
        return new(catalogue, Run, [.. scope.Select(a => catalogue.Area(a)!)], name, Slices(catalogue), language);
    }

    public ReportFigures Figures() => new(Catalogue, At, Slices(Catalogue));

    private RunStamp Run => new("2026M03-r1-test", At, 1, false, new Dictionary<string, SourceStamp>
    {
        ["t"] = new("0123456789abcdef", new DateTimeOffset(2026, 5, 12, 4, 12, 33, TimeSpan.Zero)),
    });

    private Dictionary<string, AreaSlice> Slices(Catalogue catalogue) => catalogue.Parts.Areas.ToDictionary(a => a.Code, a => new AreaSlice(
        Run, a.Code, int.TryParse(a.Code, out var number) && number < 5 ? "k" : null, catalogue.Indicators.ToDictionary(i => i.Id, _ => At),
        [],
        series.Where(s => s.Key.Area == a.Code).ToDictionary(s => s.Key.Indicator, s => s.Value))
    {
        Verdicts = verdicts.Where(v => v.Area == a.Code).ToDictionary(v => v.Indicator),
    });

    private Series SeriesOf(string text)
    {
        var values = text.Split(' ')
            .Select(v => v == "d" ? Observation.Suppressed : Observation.Of(decimal.Parse(v, CultureInfo.InvariantCulture))).ToList();
        return new Series(At - 24, [.. Enumerable.Repeat(values[0], 13), .. Enumerable.Repeat(values[1], 11), values[2]]);
    }
}
