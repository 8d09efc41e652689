namespace Reporting.Documents.Web;

/// <summary>An indicator on an area's page.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Strong">Whether it is a row of its own rather than below another.</param>
/// <param name="Period">The newest period, short.</param>
public sealed record SheetRow(string Indicator, string Name, bool Strong, string Period)
{
    /// <summary>The figure.</summary>
    public required TableCell Now { get; init; }

    /// <summary>Its change over a year.</summary>
    public required TableCell Year { get; init; }

    /// <summary>The group's change over a year.</summary>
    public required TableCell GroupYear { get; init; }

    /// <summary>The figure less what was expected.</summary>
    public required TableCell Expected { get; init; }

    /// <summary>The change since the last period.</summary>
    public required TableCell Last { get; init; }

    /// <summary>The best in the group.</summary>
    public required TableCell Best { get; init; }

    /// <summary>The group's mean.</summary>
    public required TableCell Mean { get; init; }

    /// <summary>What is said.</summary>
    public required TableCell Verdict { get; init; }

    /// <summary>Where the finding's card stands that the verdict belongs to; null for none.</summary>
    public string? Card { get; init; }

    /// <summary>The line as SVG; null where there is none.</summary>
    public string? Line { get; init; }
}
