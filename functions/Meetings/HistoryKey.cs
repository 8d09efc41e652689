namespace Reporting.Functions.Meetings;

/// <summary>The keys of changes as they stand in addresses.</summary>
internal static class HistoryKey
{
    /// <summary>Reads a key.</summary>
    /// <returns>Null when the text is none.</returns>
    public static string? Read(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower) ? text : null;
}
