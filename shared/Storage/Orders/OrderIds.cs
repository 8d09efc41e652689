using System.Security.Cryptography;
using System.Text.Json;

namespace Reporting.Storage.Orders;

/// <summary>The ids of orders: they follow from what was ordered, so that the same order has the same id.</summary>
public static class OrderIds
{
    private const int Length = 24;

    /// <summary>The order's id: 24 hexadecimal digits.</summary>
    public static string Of(OrderContent content) => Hash(content with { Before = null });

    /// <summary>An id of what was asked for, whatever the month's revision and what was agreed meanwhile.</summary>
    public static string OfSame(OrderContent content) =>
        Hash(content with
        {
            Before = null, Revision = 0, Agreements = [], Items = [], Goals = [], Last = [], Withheld = false, Knowledge = [], Trials = [],
        });

    /// <summary>Whether a text can be an order's id.</summary>
    public static bool IsId(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    private static string Hash(OrderContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, SliceJson.Options)))[..Length];
}
