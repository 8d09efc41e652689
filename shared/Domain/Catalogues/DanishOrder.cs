using System.Text;

namespace Reporting.Domain.Catalogues;

/// <summary>
/// The Danish alphabet: æ, ø and å come last, aa is å (Aabenraa comes after Ærø), and capitals do not matter. The runtime knows no
/// cultures here.
/// </summary>
public static class DanishOrder
{
    /// <summary>Compares names.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((a, b) => string.CompareOrdinal(Key(a), Key(b)));

    private static string Key(string name) => new StringBuilder(LooseName.Of(name).ToLowerInvariant())
        .Replace("aa", "}").Replace('å', '}').Replace('æ', '{').Replace('ä', '{').Replace('ø', '|').Replace('ö', '|').ToString();
}
