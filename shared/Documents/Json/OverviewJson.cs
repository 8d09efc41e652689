using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Reporting.Documents.Json;

/// <summary>The overview as JSON: the contract that other systems build on. Equal overviews give equal bytes.</summary>
public static class OverviewJson
{
    /// <summary>The media type to serve it with.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    // Danish letters are left readable; what could end a script element is still escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes an overview as one line of UTF-8.</summary>
    public static void Write(Overview overview, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        Write(overview, json);
    }

    /// <summary>Writes an overview as one line of UTF-8.</summary>
    public static void Write(Overview overview, IBufferWriter<byte> buffer)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        Write(overview, json);
    }

    private static void Write(Overview overview, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("month", overview.Run.Month.ToString());
        json.WriteNumber("revision", overview.Run.Revision);
        json.WriteBoolean("demo", overview.Run.Demo);
        json.WriteString("runId", overview.Run.Id);
        WriteArea(json, overview.Area);
        WriteGroup(json, overview);
        json.WriteStartArray("rows");
        foreach (var row in overview.Rows) OverviewJsonRow.Write(json, row, overview);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in overview.Findings) OverviewJsonFinding.Write(json, finding, overview);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter json, Area area)
    {
        json.WriteStartObject("area");
        json.WriteString("code", area.Code);
        json.WriteString("name", area.Name);
        json.WriteString("kind", JsonParts.Name(area.Kind));
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, Overview overview)
    {
        if (overview.Group is not { } group)
        {
            json.WriteNull("comparisonGroup");
            return;
        }

        json.WriteStartObject("comparisonGroup");
        json.WriteString("id", group.Id);
        json.WriteString("name", group.Name);
        json.WriteStrings("members", overview.Members.Select(m => m.Code));
        json.WriteEndObject();
    }
}
