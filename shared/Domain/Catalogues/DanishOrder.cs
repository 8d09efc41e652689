using System.Text;

namespace Reporting.Domain.Catalogues;

/// <summary>
/// The Danish alphabet: æ, ø and å come last, aa is å (Aabenraa comes after Ærø), and capitals do not matter. The runtime knows no
/// cultures here.
/// </summary>
public static class DanishOrder
{
    /// <summary>Things in the order of their names.</summary>
    public static IOrderedEnumerable<T> InDanishOrder<T>(this IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(t => Key(name(t)), StringComparer.Ordinal);

    /// <summary>Names in their order.</summary>
    public static IOrderedEnumerable<string> InDanishOrder(this IEnumerable<string> names) => names.InDanishOrder(n => n);

    /// <summary>Things that are in one place of an order, in the order of their names.</summary>
    public static IOrderedEnumerable<T> ThenInDanishOrder<T>(this IOrderedEnumerable<T> things, Func<T, string> name) =>
        things.ThenBy(t => Key(name(t)), StringComparer.Ordinal);

    // Made once for each name: in a comparer it would be made anew for each pair.
    private static string Key(string name) => new StringBuilder(LooseName.Of(name).ToLowerInvariant())
        .Replace("aa", "}").Replace('å', '}').Replace('æ', '{').Replace('ä', '{').Replace('ø', '|').Replace('ö', '|').ToString();
}
