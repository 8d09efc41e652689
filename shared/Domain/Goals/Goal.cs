namespace Reporting.Domain.Goals;

/// <summary>Who has set a goal.</summary>
public enum GoalKind
{
    /// <summary>The country's: the minister's goals until 2024, what the law requires after.</summary>
    National,

    /// <summary>The region's.</summary>
    Regional,

    /// <summary>The municipality's own, of its employment plan (beskæftigelsesplan).</summary>
    Municipal,
}

/// <summary>What an area aims at: a figure of an indicator by a period, or something that no indicator measures, in words.</summary>
/// <param name="Id">What tells it from the area's other goals.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Kind">Who has set it.</param>
/// <param name="To">The period it is to be reached in.</param>
public sealed record Goal(string Id, string Area, GoalKind Kind, Period To)
{
    /// <summary>The longest text of a goal in words.</summary>
    public const int MaxText = 300;

    /// <summary>The longest reason.</summary>
    public const int MaxWhy = 1000;

    /// <summary>The indicator's id; null for a goal in words.</summary>
    public string? Indicator { get; init; }

    /// <summary>The goal in words, as typed; null where an indicator measures it.</summary>
    public string? Text { get; init; }

    /// <summary>The period the required path begins in; null for a goal in words.</summary>
    public Period? From { get; init; }

    /// <summary>The value there, in the indicator's unit; null for a goal in words.</summary>
    public decimal? Start { get; init; }

    /// <summary>What is aimed at, in the indicator's unit; of a goal in words a number, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Why it is aimed at, as typed; empty when nothing was said.</summary>
    public string Why { get; init; } = "";

    /// <summary>1 for the first version, and one more for each change; 0 for a goal of the catalogue, which is changed there.</summary>
    public int Version { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Who changed it last, as typed; empty for a goal of the catalogue.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether it was withdrawn: it counts no longer, and stays in the history.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The straight path from the start to the goal; null for a goal in words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public VerdictTarget? Path => Indicator is not null && From is { } from && Start is { } start && Value is { } value
        ? new(from, start, To, value) : null;

    /// <summary>Whether two goals ask the same, whoever wrote them and when.</summary>
    public bool IsSameAs(Goal other) =>
        this == other with { Id = Id, Version = Version, Changed = Changed, By = By };

    /// <summary>A goal of the catalogue: a figure of an indicator.</summary>
    public static Goal Of(string indicator, string area, VerdictTarget path, GoalKind kind = GoalKind.Municipal) =>
        new($"{indicator}-{kind}".ToLowerInvariant(), area, kind, path.To)
        {
            Indicator = indicator, From = path.From, Start = path.Start, Value = path.Value,
        };
}
