namespace Reporting.Documents.Paper;

/// <summary>A chart with its message as the title. Readable in black and white; labels stand at the lines, no legend.</summary>
/// <param name="Title">The message, as a sentence.</param>
/// <param name="Alt">What it shows, in words, for who cannot see it.</param>
public abstract record ChartBlock(string Title, string Alt) : Block
{
    /// <summary>Unit, period and basis, small below it; or null.</summary>
    public string? Note { get; init; }
}

/// <summary>An area's line over time, with its group's line and middle half, break, provisional end and required path.</summary>
/// <param name="Title">The message.</param>
/// <param name="Alt">The chart in words.</param>
/// <param name="Trend">The lines; a line of the group may be empty.</param>
/// <param name="Decimals">The decimals of the values printed at the lines.</param>
/// <param name="OwnLabel">What stands at the end of the area's line: its name.</param>
/// <param name="GroupLabel">What stands at the end of the group's line, or of the expected.</param>
public sealed record TrendBlock(
    string Title, string Alt, Trend Trend, int Decimals, string OwnLabel, string GroupLabel) : ChartBlock(Title, Alt)
{
    /// <summary>Whether the newest value is provisional: the last stretch is dashed.</summary>
    public bool Provisional { get; init; }

    /// <summary>The required path to a target in the trend's periods and unit, null where there is none; empty for no target.</summary>
    public IReadOnlyList<decimal?> Required { get; init; } = [];

    /// <summary>What stands at the required path's end.</summary>
    public string? RequiredLabel { get; init; }

    /// <summary>Whether it shows fewer than about 20 persons: a dot for each period, since a line would make chance look like a course.</summary>
    public bool IsFew => Decimals == 0 && Trend.Own.Any(v => v is not null) && Trend.Own.All(v => v is null or (>= 0 and < 20));

    /// <summary>Whether it is drawn lower than usual: one of several things on a page.</summary>
    public bool IsLow { get; init; }

    /// <summary>Whether the line of <see cref="Trend"/>'s group and its band are a forecast of the area's own line.</summary>
    public bool IsForecast { get; init; }

    /// <summary>
    /// Where the line of <see cref="Trend"/>'s group is what was expected: how far the newest value lies from it, in words. Null
    /// where it is the group's own.
    /// </summary>
    public string? Gap { get; init; }
}

/// <summary>Several areas over time on one axis.</summary>
/// <param name="Title">The message.</param>
/// <param name="Alt">The chart in words.</param>
/// <param name="First">The first period of all lines.</param>
/// <param name="Lines">The lines, all of the same number of periods; at least one.</param>
/// <param name="Decimals">The decimals of the values printed at the lines.</param>
public sealed record LinesBlock(
    string Title, string Alt, Period First, IReadOnlyList<LineSeries> Lines, int Decimals) : ChartBlock(Title, Alt)
{
    // Of each twenty unnamed values the highest and the lowest: a few small areas would else press all others flat.
    private const double Outer = 0.05;

    /// <summary>The first period after a break in the series; null for none.</summary>
    public Period? BreakFrom { get; init; }

    /// <summary>The axis: it holds the named lines whole, and of the others all but the outermost.</summary>
    internal TrendScale Scale()
    {
        var faint = Lines.Where(l => !l.Named).SelectMany(l => l.Values).OfType<decimal>().Order().ToList();
        var cut = (int)(faint.Count * Outer);
        IEnumerable<decimal> shown = [.. Lines.Where(l => l.Named).SelectMany(l => l.Values).OfType<decimal>(), .. faint.Skip(cut).SkipLast(cut)];
        return TrendScale.Of(new Trend(First, [.. shown.Select(v => (decimal?)v)], [], null));
    }

    /// <summary>Whether any value lies beyond the axis.</summary>
    internal bool IsCut()
    {
        var scale = Scale();
        return Lines.Any(l => l.Values.Any(v => v < scale.Low || v > scale.High));
    }
}

/// <summary>A line among several.</summary>
/// <param name="Label">The area's name.</param>
/// <param name="Values">Its values; null where there is none.</param>
/// <param name="Named">Whether it is brought forward, with its name; others are faint.</param>
public sealed record LineSeries(string Label, IReadOnlyList<decimal?> Values, bool Named);

/// <summary>Areas as dots on one axis for each of several measures: how they are spread, and where each lies.</summary>
/// <param name="Title">The message.</param>
/// <param name="Alt">The chart in words.</param>
/// <param name="Rows">One axis each, from the top.</param>
public sealed record SpreadBlock(string Title, string Alt, IReadOnlyList<SpreadRow> Rows) : ChartBlock(Title, Alt);

/// <summary>One axis of a spread.</summary>
/// <param name="Label">What is measured, with its unit.</param>
/// <param name="Decimals">The decimals of printed values.</param>
/// <param name="Dots">The areas' values.</param>
/// <param name="Mean">The group's mean, or the areas together, drawn as a line across; null for none.</param>
public sealed record SpreadRow(string Label, int Decimals, IReadOnlyList<SpreadDot> Dots, decimal? Mean)
{
    /// <summary>What stands at that line; null for the mean.</summary>
    public string? MeanLabel { get; init; }

    /// <summary>Values of other rows that its axis reaches as well, so that axes below each other are alike.</summary>
    public IReadOnlyList<decimal> Reach { get; init; } = [];

    /// <summary>The ends of the axis where values lie on a scale of whole numbers; null for an axis that fits the values.</summary>
    public (int Low, int High)? Scale { get; init; }
}

/// <summary>An area's value in a spread.</summary>
/// <param name="Label">The area's name.</param>
/// <param name="Value">The value.</param>
/// <param name="Named">Whether the dot is large with its name beside it; others are small and pale.</param>
public sealed record SpreadDot(string Label, decimal Value, bool Named)
{
    /// <summary>Its shape, where colour alone would tell it from others.</summary>
    public DotShape Shape { get; init; }
}

/// <summary>The shape of a dot. Those that are open lie around the full one at the same place, so that all can be seen.</summary>
public enum DotShape
{
    /// <summary>A full dot.</summary>
    Full,

    /// <summary>A ring.</summary>
    Ring,

    /// <summary>A square that is open.</summary>
    Square,
}

/// <summary>Areas in order of a value with its uncertainty: a league that does not shame.</summary>
/// <param name="Title">The message.</param>
/// <param name="Alt">The chart in words.</param>
/// <param name="Decimals">The decimals of printed values.</param>
/// <param name="Rows">The rows, from the top.</param>
/// <param name="Reference">A value drawn as a line across all rows, such as the mean; null for none.</param>
/// <param name="ReferenceLabel">What stands at that line.</param>
public sealed record LeagueBlock(
    string Title, string Alt, int Decimals, IReadOnlyList<LeagueRow> Rows, decimal? Reference, string? ReferenceLabel) : ChartBlock(Title,
    Alt)
{
    /// <summary>
    /// How far the axis reaches: beyond all dots by half of what lies between them, or by half of a usual interval where that is more.
    /// One area's long interval does not press all others together; it ends in an arrow.
    /// </summary>
    public (decimal Low, decimal High) Limits { get; } = LimitsOf(Rows, Reference);

    /// <summary>The rows whose interval is longer than the axis.</summary>
    public IEnumerable<LeagueRow> Cut => Rows.Where(r => r.Low < Limits.Low || r.High > Limits.High);

    private static (decimal Low, decimal High) LimitsOf(IReadOnlyList<LeagueRow> rows, decimal? reference)
    {
        var values = rows.Select(r => r.Value).Concat(reference is { } line ? [line] : []).ToList();
        if (values.Count == 0) return (0, 0);
        var halves = rows.Where(r => r is { Low: not null, High: not null })
            .Select(r => Math.Max(r.Value - r.Low!.Value, r.High!.Value - r.Value)).Order().ToList();
        var reach = Math.Max((values.Max() - values.Min()) / 2, halves.Count == 0 ? 0 : halves[halves.Count / 2] * 1.25m);
        return (values.Min() - reach, values.Max() + reach);
    }
}

/// <summary>A row of a league.</summary>
/// <param name="Label">The area's name.</param>
/// <param name="Value">The value: a dot.</param>
/// <param name="Low">The lower end of its interval: a line; null for none.</param>
/// <param name="High">The upper end.</param>
/// <param name="Strong">Whether it stands out: the area's own row.</param>
public sealed record LeagueRow(string Label, decimal Value, decimal? Low, decimal? High, bool Strong = false);

/// <summary>How answers are shared out: a bar for each, from nothing to all of them, with its number beside it.</summary>
/// <param name="Title">The message.</param>
/// <param name="Alt">The chart in words.</param>
/// <param name="Rows">The answers, from the top.</param>
public sealed record SharesBlock(string Title, string Alt, IReadOnlyList<ShareRow> Rows) : ChartBlock(Title, Alt);

/// <summary>One of the answers.</summary>
/// <param name="Label">The answer.</param>
/// <param name="Share">Its share of all, in per cent.</param>
/// <param name="Text">What stands at the bar's end, the number itself.</param>
/// <param name="Pale">Whether it stands back: it is no judgement.</param>
public sealed record ShareRow(string Label, decimal Share, string Text, bool Pale = false);
