using System.Text.Json.Serialization;

namespace Reporting.Domain.Knowledge;

/// <summary>What an entry of the knowledge bank is.</summary>
public enum KnowledgeKind
{
    /// <summary>Something an area does and others may learn from (god praksis).</summary>
    Practice,

    /// <summary>An analysis (analyse).</summary>
    Analysis,

    /// <summary>A memo (notat).</summary>
    Memo,
}

/// <summary>An entry of the knowledge bank (videnbank): what somebody did about a problem, and what came of it.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Area">The code of the area it is from.</param>
/// <param name="Topic">The id of the topic it is about.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title, as typed.</param>
public sealed record KnowledgeEntry(string Id, string Area, string Topic, KnowledgeKind Kind, string Title) : Kept(Id)
{
    /// <summary>The longest text in one line.</summary>
    public const int MaxLine = 200;

    /// <summary>The longest text of several lines.</summary>
    public const int MaxText = 4000;

    /// <summary>What the problem was, as typed.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What was done; of an analysis or a memo what it shows. As typed.</summary>
    public string Done { get; init; } = "";

    /// <summary>For whom, as typed; empty when it does not say.</summary>
    public string For { get; init; } = "";

    /// <summary>How much work it takes, as typed; empty when it does not say.</summary>
    public string Effort { get; init; } = "";

    /// <summary>What to beware of, as typed; empty when it does not say.</summary>
    public string Pitfalls { get; init; } = "";

    /// <summary>Whom to ask: a role, as typed; empty when it does not say.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Whether an address to ask at is kept. It stands nowhere in the entry, so that deleting it leaves no trace.</summary>
    public bool HasAddress { get; init; }

    /// <summary>The day it began; null when it does not say.</summary>
    public DateOnly? From { get; init; }

    /// <summary>What its result is measured by; null when nothing measures it.</summary>
    public ResultSpan? Measured { get; init; }

    /// <summary>Whether everybody may read it, and not only those who have signed in.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The meeting and the agreement it came from, such as <c>2026-082-4455e79b3626/1</c>; null when it came from none.</summary>
    public string? Source { get; init; }

    /// <summary>The same without who wrote it and when, so that the same entries give the same documents.</summary>
    [JsonIgnore]
    public KnowledgeEntry AsRead => this with { Version = 0, Changed = default, By = "", HasAddress = false, Source = null };

    /// <summary>How many of the things that make an experience usable to others it says.</summary>
    [JsonIgnore]
    public int Fullness => new[] { Problem, Done, For, Effort, Pitfalls, Contact }.Count(t => t.Length > 0) + (From is null ? 0 : 1);
}

/// <summary>Which figures tell what came of something.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Before">The period before.</param>
/// <param name="After">The period after; null for the newest there is.</param>
public sealed record ResultSpan(string Indicator, Period Before, Period? After);
