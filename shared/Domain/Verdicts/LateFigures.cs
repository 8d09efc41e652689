namespace Reporting.Domain.Verdicts;

/// <summary>How an indicator's figures move from one age to the next: the mean over the releases seen.</summary>
/// <param name="Releases">How many releases that rests on.</param>
/// <param name="Growth">ln of how much they grow in the middle area.</param>
/// <param name="Spread">The variance of that growth between areas times the persons counted, as in <see cref="NoiseModel.White"/>.</param>
public readonly record struct LateStep(int Releases, double Growth, double Spread);

/// <summary>
/// What the releases of an indicator's table so far teach of how its newest periods still change when late registrations come in:
/// link by link from one age to the next, as insurers reckon claims that are not all reported yet (chain ladder; Mack, ASTIN
/// Bulletin 23, 1993). Growth that all areas share moves nobody against the others; the spread between areas is noise.
/// </summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Newest">The newest period of the last release; its age is 0.</param>
/// <param name="Steps">The steps from each age to the next.</param>
/// <param name="Recent">The last release's newest figures, by area.</param>
public sealed record LateFigures(
    string Indicator, Period Newest, IReadOnlyList<LateStep> Steps, IReadOnlyDictionary<string, Series> Recent)
{
    /// <summary>Ages that are followed: figures older than half a year are taken for whole.</summary>
    public const int Ages = 6;

    // So many areas and releases tell a spread from chance; memory goes two years back.
    private const int MinimumAreas = 8, MinimumReleases = 3, Remembered = 24;

    // The twentieth of areas that moved most is left out as corrections; what is left of normal noise is this much of its variance.
    private const double Kept = 0.95, KeptVariance = 0.76;

    /// <summary>
    /// By age, the variance that is still to come times the persons counted; null until three releases have shown it.
    /// </summary>
    public IReadOnlyList<double>? StillToCome => Steps[0].Releases < MinimumReleases ? null
        : [.. Enumerable.Range(0, Ages).Select(age => Steps.Skip(age).Sum(s => s.Spread))];

    /// <summary>What is known after one more release.</summary>
    /// <param name="before">What was known before it, or null.</param>
    /// <param name="figures">The month's figures, whose newest period is the newest published.</param>
    /// <param name="indicator">The indicator.</param>
    /// <returns>Null when nothing is known; what was known when the release holds no newer period.</returns>
    public static LateFigures? Learn(LateFigures? before, MonthFigures figures, Indicator indicator)
    {
        if (indicator.ProvisionalPeriods == 0 || figures.AgeOf(indicator) != 0 || MonthVerdicts.NewestOf(figures, indicator) is not { } newest)
            return before;
        if (before is not null && (before.Newest.Type != newest.Type || before.Newest >= newest)) return before;
        var series = figures.Catalogue.AreasIn(figures.Month).Where(a => figures.Catalogue.VerdictGroup(a, figures.Month) is not null)
            .Select(a => (a.Code, Series: MonthVerdicts.SeriesOf(figures, indicator, a.Code)))
            .Where(s => s.Series is not null && s.Series.First.Type == newest.Type)
            .ToDictionary(s => s.Code, s => s.Series!, StringComparer.Ordinal);
        var recent = series.ToDictionary(s => s.Key, s => new Series(newest - (Ages - 1),
            Enumerable.Range(0, Ages).Select(back => s.Value[newest - (Ages - 1 - back)])), StringComparer.Ordinal);
        var steps = before?.Steps ?? [.. new LateStep[Ages]];
        // A release in between was not seen: the figures are two steps older, and no step is learnt.
        if (before is not null && newest - before.Newest == 1)
            steps = [.. steps.Select((step, age) => Next(step, Moves(before.Newest - age, before.Recent, series, Persons(figures, indicator))))];
        return new(indicator.Id, newest, steps, recent);
    }

    private static LateStep Next(LateStep step, List<(double Moved, double Persons)> moves)
    {
        if (moves.Count < MinimumAreas) return step;
        var common = RobustStatistics.Median([.. moves.Select(m => m.Moved)]);
        var squares = moves.Select(m => m.Persons * (m.Moved - common) * (m.Moved - common)).Order().ToList();
        var spread = squares.Take((int)Math.Ceiling(Kept * squares.Count)).Average() / KeptVariance;
        var share = 1d / Math.Min(step.Releases + 1, Remembered);
        return new(step.Releases + 1, step.Growth + share * (common - step.Growth), step.Spread + share * (spread - step.Spread));
    }

    private static List<(double Moved, double Persons)> Moves(
        Period period, IReadOnlyDictionary<string, Series> before, Dictionary<string, Series> after,
        Func<string, Period, double, double> persons)
    {
        var moves = new List<(double, double)>();
        foreach (var (area, earlier) in before)
        {
            var (was, now) = (earlier[period].Number, after.GetValueOrDefault(area)?[period].Number ?? double.NaN);
            if (was > 0 && now > 0) moves.Add((Math.Log(now / was), persons(area, period, now)));
        }

        return moves;
    }

    // As in the engine: np/(1 − p) of a rate, whose denominator may not be known.
    private static Func<string, Period, double, double> Persons(MonthFigures figures, Indicator indicator)
    {
        if (!indicator.IsRate) return (_, _, value) => value;
        var of = indicator.Weight is null ? null : RateBase.Of(figures, indicator);
        return (area, period, rate) =>
            of?.Invoke(area, period) is { } known && rate is > 0 and < 99 ? known * rate / (100 - rate) : GroupPaths.GuessedPersons;
    }
}
