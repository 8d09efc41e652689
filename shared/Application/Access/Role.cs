namespace Reporting.Application.Access;

/// <summary>What a caller may be.</summary>
public enum RoleKind
{
    /// <summary>Runs the system: may do everything.</summary>
    Operator,

    /// <summary>Works for a region: may see and do what concerns its areas.</summary>
    Region,

    /// <summary>Works for an area: may see and order what concerns it.</summary>
    Area,
}

/// <summary>A role: <c>operator</c>, <c>region:084</c> or <c>area:751</c>.</summary>
/// <param name="Code">The region's or the area's code; empty for the operator.</param>
public sealed record Role(RoleKind Kind, string Code)
{
    /// <summary>The role that a text names; null when it names none.</summary>
    public static Role? Read(string text) => text.Split(':') switch
    {
        ["operator"] => new(RoleKind.Operator, ""),
        ["region", { Length: > 0 } code] => new(RoleKind.Region, code),
        ["area", { Length: > 0 } code] => new(RoleKind.Area, code),
        _ => null,
    };

    /// <summary>The text that <see cref="Read"/> reads.</summary>
    public override string ToString() => Kind == RoleKind.Operator ? "operator" : $"{Kind.ToString().ToLowerInvariant()}:{Code}";
}
