using System.Text;
using Azure;

namespace Reporting.Storage.Tables;

/// <summary>What Table Storage accepts as keys and versions, told before a request rather than by a bare 400 after it.</summary>
internal static class TableRules
{
    /// <summary>1 KiB of UTF-16; some documentation says twice that, the emulator does not.</summary>
    private const int MaxKeyLength = 512;

    public static void CheckKeys(string partitionKey, string rowKey)
    {
        CheckKey("PartitionKey", partitionKey);
        CheckKey("RowKey", rowKey);
    }

    private static void CheckKey(string kind, string key)
    {
        ArgumentNullException.ThrowIfNull(key, kind);
        if (key.Length > MaxKeyLength)
        {
            throw new ArgumentException($"The {kind} is {key.Length} characters long; at most {MaxKeyLength} fit.");
        }

        foreach (var rune in key.EnumerateRunes())
        {
            CheckRune(kind, key, rune);
        }
    }

    // Without If-Match a write is unconditional, so a row that was never read must not pass for one that was.
    public static ETag CheckVersion(ETag etag) =>
        etag == default
            ? throw new ArgumentException("The ETag is empty: give that of a row which was read, or ETag.All.", nameof(etag)) : etag;

    private static void CheckRune(string kind, string key, Rune rune)
    {
        // An unpaired surrogate enumerates as U+FFFD and would silently name another row.
        if (rune.Value is '/' or '\\' or '#' or '?' or 0xFFFD || Rune.IsControl(rune))
        {
            throw new ArgumentException($"The {kind} '{Shown(key)}' holds {Shown(rune)}, which Table Storage forbids in keys.");
        }
    }

    private static string Shown(Rune rune) => Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : $"'{rune}'";

    private static string Shown(string key) => string.Concat(key.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
