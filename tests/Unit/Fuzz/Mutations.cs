using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Reporting.Unit.Fuzz;

/// <summary>Makes inputs that are nearly right, since what is wholly wrong is refused at the first byte.</summary>
internal static class Mutations
{
    private const int MaxHits = 6, MaxBytes = 60_000;

    // What has broken readers of JSON, CSV, forms, addresses and headers before.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ":", ",", "null", "true", "-1", "0", "1e999999", "-0.0", "99999999999999999999999999999999999",
            "1.5", "\"\"",
            "\\ud800", "\"\\ud800\":1,", "\\u0000", "\0", "\r\n", "\n", "\t", " ", "%00", "%0d%0a", "%", "%2e%2e%2f", "..\\", "../", "&",
            "=", ";", "#", "'", "\u2028", "\uFEFF",
            "🍏", "ø", "İ", "ﬁ", "\u202e", "2026M03", "2026M13", "0000M00", "9999Q4", "NaN", "Infinity", "<script>", "=1+1", "@", "|",
            "latest",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], Encoding.UTF8.GetBytes(new string('[', 300)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 80))),
        Encoding.UTF8.GetBytes(new string('9', 2_000)), Encoding.UTF8.GetBytes(new string('x', 5_000)),
    ];

    /// <summary>Inputs made from sound ones by a few changes each, and now and then bytes by chance.</summary>
    public static Gen<byte[]> Of(params string[] sound) => OfBytes([.. sound.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The same of what is no text.</summary>
    public static Gen<byte[]> OfBytes(params byte[][] seeds)
    {
        var near =
            from seed in Gen.Choose(0, seeds.Length - 1)
            from count in Gen.Choose(1, MaxHits)
            from hits in Gen.Choose(0, int.MaxValue).ArrayOf(count)
            select hits.Aggregate(seeds[seed], (bytes, hit) => Changed(bytes, hit, seeds));
        return Gen.Frequency((19, near), (1, Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()));
    }

    /// <summary>The same as text.</summary>
    public static Gen<string> TextsOf(params string[] sound) => Of(sound).Select(Encoding.UTF8.GetString);

    // The change, its place and what it puts there all follow from one number.
    private static byte[] Changed(byte[] bytes, int hit, byte[][] seeds)
    {
        var (at, kind, what) = (bytes.Length == 0 ? 0 : hit / 7 % bytes.Length, hit % 7, hit / 8_191);
        var piece = Pieces[what % Pieces.Length];
        byte[] made = kind switch
        {
            0 => [.. bytes[..at], (byte)what, .. bytes[Math.Min(at + 1, bytes.Length)..]],
            1 or 2 => [.. bytes[..at], .. piece, .. bytes[at..]],
            3 => [.. bytes[..at], .. piece, .. bytes[Math.Min(at + piece.Length, bytes.Length)..]],
            4 => [.. bytes[..at], .. bytes[Math.Min(at + (what % 40), bytes.Length)..]],
            5 => bytes[..at],
            _ => [.. bytes[..at], .. seeds[what % seeds.Length][Math.Min(at, seeds[what % seeds.Length].Length)..]],
        };
        return made.Length > MaxBytes ? made[..MaxBytes] : made;
    }
}
