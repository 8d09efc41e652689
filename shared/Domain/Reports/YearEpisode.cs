namespace Reporting.Domain.Reports;

/// <summary>An episode that was on in the year, as stored with the verdict.</summary>
/// <param name="Indicator">What it is about.</param>
/// <param name="Episode">The episode.</param>
/// <param name="Kind">Problem, improvement or deviation, by the indicator's polarity.</param>
/// <param name="Began">Whether it began in the year.</param>
public sealed record YearEpisode(Indicator Indicator, VerdictEpisode Episode, EpisodeKind Kind, bool Began)
{
    /// <summary>Whether it ended in the year.</summary>
    public bool Ended => Episode.End is not null;

    /// <summary>The episodes of a verdict that were on in the twelve months to a month.</summary>
    public static IEnumerable<YearEpisode> Of(Indicator indicator, Verdict? verdict, Period month)
    {
        var first = month - 11;
        return (verdict?.Episodes ?? []).Where(e => e.End is not { } end || end.LastMonth >= first)
            .Select(e => new YearEpisode(indicator, e, KindOf(indicator, e.Direction), e.Start.LastMonth >= first));
    }

    private static EpisodeKind KindOf(Indicator indicator, VerdictDirection direction) => (indicator.Polarity, direction) switch
    {
        (Polarity.None, _) => EpisodeKind.Deviation,
        (Polarity.Lower, VerdictDirection.Higher) or (Polarity.Higher, VerdictDirection.Lower) => EpisodeKind.Problem,
        _ => EpisodeKind.Improvement,
    };
}

/// <summary>What an episode was.</summary>
public enum EpisodeKind
{
    /// <summary>A performance concern (resultatproblem).</summary>
    Problem,

    /// <summary>Markedly better than the group.</summary>
    Improvement,

    /// <summary>Markedly different, where neither direction is better.</summary>
    Deviation,
}
