using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reporting.Storage.Tables;

/// <summary>A row that holds a value as JSON, over as many properties as it needs: more than these do not fit in a row's 1 MiB.</summary>
internal abstract record JsonRow<T> : Row
{
    // A property holds 32,768 characters, and minutes may have more.
    private const int PartLength = 30_000;

    private static readonly JsonSerializerOptions Options = new(SliceJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is never put into a page as it is
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private static readonly PropertyInfo[] Parts =
        [.. Enumerable.Range(0, 18).Select(i => typeof(JsonRow<T>).GetProperty($"Json{i}")!)];

    [Required]
    public string? Json0 { get; set; }

    public string? Json1 { get; set; }

    public string? Json2 { get; set; }

    public string? Json3 { get; set; }

    public string? Json4 { get; set; }

    public string? Json5 { get; set; }

    public string? Json6 { get; set; }

    public string? Json7 { get; set; }

    public string? Json8 { get; set; }

    public string? Json9 { get; set; }

    public string? Json10 { get; set; }

    public string? Json11 { get; set; }

    public string? Json12 { get; set; }

    public string? Json13 { get; set; }

    public string? Json14 { get; set; }

    public string? Json15 { get; set; }

    public string? Json16 { get; set; }

    public string? Json17 { get; set; }

    /// <summary>Puts a value into the row.</summary>
    /// <exception cref="InvalidOperationException">It is too long for a row.</exception>
    protected void Put(T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        if (json.Length > Parts.Length * PartLength)
            throw new InvalidOperationException(
                $"The row ({PartitionKey}, {RowKey}) has {json.Length} characters of JSON; at most {Parts.Length * PartLength} fit.");
        foreach (var (i, part) in json.Chunk(PartLength).Index()) Parts[i].SetValue(this, new string(part));
    }

    /// <summary>Reads what <see cref="Put"/> wrote.</summary>
    /// <param name="table">The row's table, to name it when the row has no JSON.</param>
    protected T Get(string table)
    {
        RowSchema.Complete(this, table);
        return JsonSerializer.Deserialize<T>(string.Concat(Parts.Select(p => p.GetValue(this)).TakeWhile(p => p is not null)), Options)!;
    }
}
