using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace Reporting.Storage;

/// <summary>Values in rows as JSON, over as many properties as they need.</summary>
internal static class SplitJson
{
    // A property holds 32,768 characters, and minutes may have more.
    private const int Part = 30_000;

    private static readonly JsonSerializerOptions Options = new(SliceJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is never put into a page as it is
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>Puts a value into a row.</summary>
    public static void Put<T>(TableEntity row, T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        for (var at = 0; at < json.Length; at += Part) row[PartName(at / Part)] = json.Substring(at, Math.Min(Part, json.Length - at));
    }

    /// <summary>Reads what <see cref="Put"/> wrote.</summary>
    public static T Get<T>(TableEntity row)
    {
        var parts = Enumerable.Range(0, row.Count).Select(i => row.GetString(PartName(i))).TakeWhile(p => p is not null);
        return JsonSerializer.Deserialize<T>(string.Concat(parts), Options)!;
    }

    private static string PartName(int number) => $"Json{number.ToString(CultureInfo.InvariantCulture)}";
}
