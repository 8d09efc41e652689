namespace Reporting.Domain.Catalogues;

/// <summary>What an area is.</summary>
public enum AreaKind
{
    /// <summary>A municipality (kommune).</summary>
    Municipality,

    /// <summary>A jobcentre of 2007-2009, which may serve more than one municipality.</summary>
    Jobcentre,

    /// <summary>A region.</summary>
    Region,

    /// <summary>The whole country.</summary>
    Country,
}

/// <summary>A place that has an overview.</summary>
/// <param name="Code">The code used in addresses and file names, such as <c>101</c>.</param>
/// <param name="Name">The Danish name, as printed.</param>
/// <param name="Kind">Municipality, jobcentre, region or country.</param>
/// <param name="SourceName">The name by which the source's rows call the area.</param>
/// <param name="Valid">The months in which the area exists.</param>
public sealed record Area(string Code, string Name, AreaKind Kind, string SourceName, Validity Valid)
{
    /// <summary>The codes of the areas that carry it on when it ends; none for one that does not, or that nobody carries on.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>Whether it has ended before a month.</summary>
    public bool EndsBefore(Period month) => Valid.To < month;

    /// <summary>Whether it is one jobcentre or municipality, and not made of several.</summary>
    public bool IsLocal => Kind is AreaKind.Municipality or AreaKind.Jobcentre;
}
