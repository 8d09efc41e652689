using System.Text.Json;

namespace Reporting.Storage.Copies;

/// <summary>
/// The first line of a copy tells its format, whatever client the tables are read with. Copies from before there were formats
/// begin with a row.
/// </summary>
internal static class CopyFormat
{
    /// <summary>The format that is written: this line, then a <see cref="CopyRow"/> a line. The first had no such line.</summary>
    public const int Newest = 2;

    private const string Beginning = """{"format":""";

    /// <summary>The first line.</summary>
    public static string Line { get; } = $"{Beginning}{Newest}}}";

    /// <summary>Whether a line, the first, is no row.</summary>
    /// <exception cref="InvalidOperationException">The copy is in a newer format.</exception>
    public static bool IsFormat(string line)
    {
        if (!line.StartsWith(Beginning, StringComparison.Ordinal)) return false;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("format").GetInt32() is var format && format <= Newest
            ? true : throw new InvalidOperationException(
            $"The copy has format {format}, and this version of the app reads up to {Newest}: deploy the newer version.");
    }
}
