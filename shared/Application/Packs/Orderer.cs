namespace Reporting.Application.Packs;

/// <summary>Those who order meeting packs: a role's text, or whoever holds a function key.</summary>
public static class Orderer
{
    /// <summary>Who holds a function key; no role has that name.</summary>
    public const string Key = "key";
}
