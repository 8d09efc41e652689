using System.Globalization;

namespace Reporting.Documents.Json;

/// <summary>Decimals as the doubles that files hold.</summary>
internal static class NearestDouble
{
    /// <summary>
    /// The double nearest to a decimal. The language's own cast divides two rounded numbers and so may be off in the
    /// last digit: 100 × −53 / 534 would give −9.9250936329588 instead of −9.925093632958802.
    /// </summary>
    public static double Of(decimal value)
    {
        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        return double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
