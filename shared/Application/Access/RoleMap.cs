namespace Reporting.Application.Access;

/// <summary>
/// Which claims give which roles, as the setting <c>Site__Roles</c> says it: pairs such as
/// <c>operator=claim;region:084=claim</c>, where the claim is the value of an app role, a group's id or a user's object id.
/// </summary>
public sealed class RoleMap
{
    // Names and mail addresses are not among them, since people can write those themselves.
    private static readonly string[] Types =
        ["roles", "groups", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
            "http://schemas.microsoft.com/identity/claims/objectidentifier"];

    private readonly ILookup<string, Role> byClaim;

    private RoleMap(IEnumerable<(string Claim, Role Role)> pairs) =>
        byClaim = pairs.ToLookup(p => p.Claim, p => p.Role, StringComparer.Ordinal);

    /// <summary>Reads the setting; empty gives nobody a role.</summary>
    /// <exception cref="InvalidOperationException">A pair is not a role and a claim.</exception>
    public static RoleMap Read(string text) =>
        ErrorIn(text) is { } error ? throw new InvalidOperationException(error) : new(Pairs(text).Select(p => ReadPair(p)!.Value).ToList());

    /// <summary>What is wrong with the setting, as a sentence; null for nothing.</summary>
    public static string? ErrorIn(string text) => Pairs(text).FirstOrDefault(p => ReadPair(p) is null) is { } pair
        ? $"Site__Roles holds '{pair}'; write pairs of a role and a claim's value, such as operator=9f3c...;region:084=5b21...;area:751=jobcenter-aarhus."
        : null;

    /// <summary>The roles that claims give.</summary>
    /// <param name="claims">Their types and values.</param>
    public IReadOnlyList<Role> Of(IEnumerable<(string Type, string Value)> claims) =>
        [.. claims.Where(c => Types.Contains(c.Type)).SelectMany(c => byClaim[c.Value]).Distinct()];

    private static string[] Pairs(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (string Claim, Role Role)? ReadPair(string pair)
    {
        var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [var role, { Length: > 0 } claim] && Role.Read(role) is { } known ? (claim, known) : null;
    }
}
