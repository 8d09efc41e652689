namespace Reporting.Website.Layout;

/// <summary>The Danish alphabet: æ, ø and å come last, and capitals do not matter. The runtime knows no cultures here.</summary>
internal static class DanishOrder
{
    /// <summary>Compares names.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((a, b) => string.CompareOrdinal(Key(a), Key(b)));

    private static string Key(string name) => name.ToLowerInvariant().Replace('æ', '{').Replace('ø', '|').Replace('å', '}');
}
