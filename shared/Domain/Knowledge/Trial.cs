using System.Text.Json.Serialization;

namespace Reporting.Domain.Knowledge;

/// <summary>A trial (forsøg): some areas try something for a time, and are scored by the same criteria on the way.</summary>
/// <param name="Id">The trial's id.</param>
/// <param name="Title">Its title, as typed.</param>
/// <param name="From">The day it begins.</param>
public sealed record Trial(string Id, string Title, DateOnly From) : Kept(Id)
{
    /// <summary>The most areas of a trial: as many as its page can show.</summary>
    public const int MaxAreas = 20;

    /// <summary>The most criteria.</summary>
    public const int MaxCriteria = 10;

    /// <summary>The most indicators.</summary>
    public const int MaxIndicators = 5;

    /// <summary>What it is to find out, as typed.</summary>
    public string Aim { get; init; } = "";

    /// <summary>The codes of the areas that take part.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The day it is planned to end; null when that is not settled.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>The day it ended; null while it is open.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>What the areas are scored by.</summary>
    public IReadOnlyList<TrialCriterion> Criteria { get; init; } = [];

    /// <summary>The ids of the indicators that are held against areas outside the trial.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The ids of topics it is about beside those of its indicators.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What was learnt, as typed.</summary>
    public string Learnt { get; init; } = "";

    /// <summary>What proved hard, as typed.</summary>
    public string Hard { get; init; } = "";

    /// <summary>What helped, as typed.</summary>
    public string Helped { get; init; } = "";

    /// <summary>Whether it goes on.</summary>
    [JsonIgnore]
    public bool IsOpen => Ended is null && !Removed;

    /// <summary>What packs tell of it, so that a score or a comma elsewhere gives no other document.</summary>
    [JsonIgnore]
    public Trial AsRead => this with { Version = 0, Changed = default, By = "", Criteria = [], PlannedEnd = null };

    /// <summary>The ids of the topics it is about: those chosen, and those of its indicators.</summary>
    public IReadOnlyList<string> TopicsIn(Catalogue catalogue) => [.. Topics.Where(t => catalogue.Topic(t) is not null)
        .Concat(Indicators.Select(catalogue.Indicator).OfType<Indicator>().Select(i => catalogue.TopicOf(i).Id)).Distinct()];

    /// <summary>
    /// Which figures tell what came of it: the last period before it began, and the newest or, when it has ended, the one it ended in.
    /// </summary>
    public ResultSpan Span(string indicator, PeriodType type) =>
        new(indicator, Period.Of(type, From) - 1, Ended is { } day ? Period.Of(type, day) : null);

    /// <summary>Trials as they are listed: those open before those that ended, the newest first.</summary>
    public static IReadOnlyList<Trial> Sort(IEnumerable<Trial> trials) =>
        [.. trials.OrderBy(t => !t.IsOpen).ThenByDescending(t => t.From).ThenBy(t => t.Id, StringComparer.Ordinal)];

    /// <summary>What an area may read of trials: those it takes part in, then those on its topics, what was learnt first.</summary>
    public static IReadOnlyList<Trial> For(
        IEnumerable<Trial> trials, string area, IReadOnlyCollection<string> topics, Catalogue catalogue, int max) =>
        [.. trials.Where(t => t.Areas.Contains(area) || t.TopicsIn(catalogue).Any(topics.Contains))
            .OrderByDescending(t => t.Areas.Contains(area)).ThenByDescending(t => t.Learnt.Length > 0).ThenByDescending(t => t.From)
            .ThenBy(t => t.Id, StringComparer.Ordinal).Take(max)];
}
