namespace Reporting.Local.Source;

/// <summary>What the local source serves, and where: either recorded extracts or the demonstration data.</summary>
public sealed record DemoSourceOptions
{
    /// <summary>The port on this machine; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>The token a request must carry.</summary>
    public required string Token { get; init; }

    /// <summary>A folder of recorded answers, one <c>&lt;table&gt;.json</c> each, served as they are.</summary>
    public string? ExtractDirectory { get; init; }

    /// <summary>The catalogue to make demonstration data for, when there are no recorded extracts.</summary>
    public Catalogue? Catalogue { get; init; }

    /// <summary>The vintage of the demonstration data to begin with: 1, or 2 with later revisions.</summary>
    public int Vintage { get; init; } = 1;
}
