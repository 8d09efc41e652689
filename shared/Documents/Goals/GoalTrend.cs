namespace Reporting.Documents.Goals;

/// <summary>The chart of a goal: the area's own line, the required path, and the forecast with the interval that widens.</summary>
/// <param name="area">The area's name.</param>
internal sealed class GoalTrend(string area, DocumentTexts words)
{
    // As many years back as make the season seen.
    private const int Years = 2;

    private readonly GoalText text = new(words);

    /// <summary>The chart; null where there is no forecast to draw.</summary>
    public TrendBlock? Of(GoalStand stand)
    {
        if (stand is not { Indicator: { } indicator, Series: { } series, Forecast: [.., var last] forecast, Goal.Path: { } path }) return null;
        var first = Later(series.First, Earlier(path.From, series.Last - Years * series.First.PerYear));
        var own = Enumerable.Range(0, series.Last - first + 1).Select(i => series[first + i].Value).ToList();
        if (own[^1] is not { } newest) return null;
        var ahead = forecast.Count;
        var trend = new Trend(first, [.. own, .. Nothing(ahead)],
            [.. Nothing(own.Count - 1), newest, .. forecast.Select(p => (decimal?)p.Value)],
            indicator.Breaks.Select(b => b.From).Where(b => b.Type == first.Type && b > first && b <= series.Last).Select(b => (Period?)b).LastOrDefault())
        {
            Band = [.. Enumerable.Repeat((TrendBand?)null, own.Count - 1), new TrendBand(newest, newest),
                .. forecast.Select(p => (TrendBand?)new TrendBand((decimal)p.Low, (decimal)p.High))],
        };
        return new TrendBlock(text.Headline(stand), text.Sentence(stand), trend, indicator.Decimals, area,
            words.Say("fremskrivning", "forecast"))
        {
            IsForecast = true, RequiredLabel = words.Say("mål", "goal"), Note = Note(indicator, last),
            Required = [.. Enumerable.Range(0, own.Count + ahead).Select(i => first + i >= path.From && first + i <= path.To
                ? (decimal?)path.Required(first + i) : null)],
        };
    }

    private string Note(Indicator indicator, ForecastPoint last)
    {
        var unit = UnitText.Of(indicator, words.Language);
        return $"{SentenceStart.Of(unit)}. " + words.Say(
            $"Prikket linje: kravforløbet. Grå linje: fremskrivningen til {words.Periods.Long(last.Period)}; båndet er, hvor fire af fem ville ligge.",
            $"Dotted line: the required path. Grey line: the forecast to {words.Periods.Long(last.Period)}; the band is where four of five would lie.");
    }

    private static IEnumerable<decimal?> Nothing(int count) => Enumerable.Repeat((decimal?)null, count);

    private static Period Earlier(Period one, Period other) => one < other ? one : other;

    private static Period Later(Period one, Period other) => one > other ? one : other;
}
