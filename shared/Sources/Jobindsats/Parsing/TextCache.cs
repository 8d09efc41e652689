using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>What the texts of a column mean: each is worked out once, and found again by its bytes without decoding.</summary>
/// <param name="meaning">The meaning of a text; it gets null for bytes that are no text.</param>
internal sealed class TextCache<T>(Func<string?, T> meaning)
{
    // A column of free text must not fill the memory.
    private const int Max = 100_000;
    private const int MaxBytes = 200;

    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> known =
        new Dictionary<byte[], T>(BytesComparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The meaning of a JSON string, given with its quotation marks.</summary>
    public T this[ReadOnlySpan<byte> json] => known.TryGetValue(json, out var value) ? value : Learn(json);

    private T Learn(ReadOnlySpan<byte> json)
    {
        var value = meaning(Decode(json));
        if (json.Length <= MaxBytes && known.Dictionary.Count < Max) known[json] = value;
        return value;
    }

    private static string? Decode(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Not UTF-8, or half of a surrogate pair.
            return null;
        }
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly BytesComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
