namespace Reporting.Documents.Web;

/// <summary>A finding on an area's page.</summary>
public sealed record FindingCard
{
    /// <summary>Where the card of what is found in a topic stands on the area's page.</summary>
    public static string IdOf(string topic) => "fund-" + topic;

    /// <summary>Where it stands on the page, for links to it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called, with its shape, and since when; empty where the heading above says it.</summary>
    public required string Mark { get; init; }

    /// <summary>The colour of the mark, one of <see cref="Palette"/>.</summary>
    public required string Colour { get; init; }

    /// <summary>What it is about and how far off it is, in everyday words.</summary>
    public required string Headline { get; init; }

    /// <summary>The figure and what was expected: the title of the chart where there is one.</summary>
    public required string Figures { get; init; }

    /// <summary>In how many other indicators it shows, as a sentence; empty when in none.</summary>
    public string Also { get; init; } = "";

    /// <summary>The figure's line and the expected; null where there is nothing to draw.</summary>
    public TrendBlock? Chart { get; init; }

    /// <summary>Why it is said, how sure it is, where else it shows and what the chart draws; empty where all is said.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The id of the indicator that speaks for it.</summary>
    public required string Indicator { get; init; }
}
