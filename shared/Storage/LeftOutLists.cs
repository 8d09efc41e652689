using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Reporting.Storage;

/// <summary>Keeps what has <see cref="LeftOutWhenEmptyAttribute"/> out of JSON where it is empty.</summary>
internal static class LeftOutLists
{
    /// <summary>What every writer of kept JSON resolves its types by.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new DefaultJsonTypeInfoResolver { Modifiers = { Modify } };

    private static void Modify(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            p => p.AttributeProvider?.IsDefined(typeof(LeftOutWhenEmptyAttribute), inherit: false) == true))
            property.ShouldSerialize = (_, list) => list is IEnumerable items && items.GetEnumerator().MoveNext();
    }
}
