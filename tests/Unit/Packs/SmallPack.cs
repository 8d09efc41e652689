namespace Reporting.Unit.Packs;

/// <summary>Five municipalities, a region, two indicators with a history to set by hand, and one of effort.</summary>
internal static class SmallPack
{
    public const string Jobless = "ledige";
    public const string Effort = "aktivering";
    public static readonly Period Month = Period.Month(2026, 3);
    public static readonly string[] Codes = ["1", "2", "3", "4", "5"];

    public static readonly Catalogue Usual = new(Parts(null));

    /// <summary>The usual catalogue with the target groups that are named, by indicator.</summary>
    public static Catalogue WithTargetGroups(params (string Indicator, string TargetGroup)[] named)
    {
        var parts = Parts(null);
        return new(
            parts with { Indicators =
                [.. parts.Indicators.Select(i => i with { TargetGroup = named.FirstOrDefault(n => n.Indicator == i.Id).TargetGroup })] });
    }

    public static CatalogueParts Parts(Goal? goal, params SeriesBreak[] breaks) => new(
        "test", "fingerprint", new Dictionary<AreaKind, string> { [AreaKind.Municipality] = "klynge" }, 3,
        [new("resultater", "Resultater", "Results"), new("forsoergelse", "Forsørgelse", "Benefits"), new("indsats", "Indsatsen", "Effort")],
        [],
        [.. Codes.Select(c => new Area(c, $"By {c}", AreaKind.Municipality, $"By {c}", Validity.Always)),
            new Area("R", "Regionen", AreaKind.Region, "Regionen", Validity.Always)],
        [
            new("k", "klynge", "Klyngen", "The cluster", null, "", [.. Codes.Select(c => new Membership(c, Validity.Always))]),
            new("r", "region", "Regionen", "The region", "R", "", [.. Codes.Select(c => new Membership(c, Validity.Always))]),
        ],
        [new SourceTable("t", "Tabellen", PeriodType.Month, "_nykom", new Dictionary<string, string>())],
        [
            Count(Jobless, "resultater") with { Breaks = breaks }, Count("syge", "forsoergelse"), Count("uden", "resultater"),
            Count(Effort, "indsats") with { Unit = "procent", Decimals = 1, Change = ChangeKind.Points, ComparedBy = ComparedBy.Level,
                Polarity = Polarity.Higher, Mean = MeanBasis.Unweighted },
        ])
    { Goals = goal is null ? [] : [goal] };

    /// <summary>An input in which every area goes from 1,000 to a number given, straight over two years.</summary>
    public static PackInput Input(Catalogue catalogue, MeetingPackOrder order, params int[] ends)
    {
        var run =
            new RunStamp("2026M03-r1-0", Month, 1, false,
                new Dictionary<string, SourceStamp> { ["t"] = new("sha", new DateTimeOffset(2026, 4, 20, 5, 0, 0, TimeSpan.Zero)) });
        var panel = new Panel();
        foreach (var (i, code) in Codes.Index())
        {
            panel.Set(Jobless, code, Line(1000, ends.ElementAtOrDefault(i) is > 0 and var end ? end : 1000));
            panel.Set("syge", code, Line(500, 500));
            panel.Set(Effort, code, Line(40 + i, 40 + i));
        }

        AggregateAreas.AddTo(panel, catalogue, Month);
        var figures = new MonthFigures(catalogue, panel, Month);
        var slices = catalogue.AreasIn(Month).ToDictionary(a => a.Code, a => figures.Slice(run, a));
        return new PackInput(catalogue, order, run, slices, Codes.ToDictionary(c => c, _ => catalogue.Group("k")!));
    }

    public static PackInput Input(params int[] ends) => Input(Usual, new MeetingPackOrder(MeetingKind.Individual, ["1"]), ends);

    /// <summary>The input with a verdict given to an area.</summary>
    public static PackInput With(this PackInput input, Verdict verdict)
    {
        var slice = input.Slices[verdict.Area];
        var verdicts = new Dictionary<string, Verdict>(slice.Verdicts) { [verdict.Indicator] = verdict };
        return input with { Slices =
            new Dictionary<string, AreaSlice>(input.Slices) { [verdict.Area] = slice with { Verdicts = verdicts } } };
    }

    public static PackInput WithSlice(this PackInput input, string area, Func<AreaSlice, AreaSlice> edit) =>
        input with { Slices = new Dictionary<string, AreaSlice>(input.Slices) { [area] = edit(input.Slices[area]) } };

    /// <summary>A verdict of nothing now, after a problem that ended.</summary>
    public static Verdict Turned(string area, Period start, Period peak, Period end) => new(
        area, Jobless, Month, VerdictState.None, VerdictDirection.None, VerdictReasons.None, null, null,
        new(900, VerdictReasons.None, double.NaN, 0, 0.02, 0, null, null), [new(VerdictDirection.Higher, start, peak, 6, end)]);

    private static Series Line(int from, int to) =>
        new(Month - 24, Enumerable.Range(0, 25).Select(i => Observation.Of(from + Math.Round((to - from) * i / 24m, 2))));

    private static Indicator Count(string id, string section) => new()
    {
        Id = id, Name = char.ToUpperInvariant(id[0]) + id[1..], NameEn = id, Section = section, Unit = "personer", ChangeDecimals = 1,
        Polarity = Polarity.Lower,
        Change = ChangeKind.Percent, ComparedBy = ComparedBy.Development, Mean = MeanBasis.Pooled,
        Regional = section == "indsats" ? RegionalRule.None : RegionalRule.Sum,
        Why = "w", Owner = "o", NextReview = new DateOnly(2027, 1, 1),
        Source = new IndicatorSource("t", id, new Dictionary<string, string>()),
    };
}
