using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Reads numbers that come as text, in plain or Danish form.</summary>
internal static partial class NumberForms
{
    /// <summary>
    /// The number, or null when the text is none or could be two: <c>4.703</c> is 4703 among counts, which have no
    /// decimals, and 4.703 among rates, which do not exceed 100; <c>1,234</c> is no count in either form.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">Whether the column holds whole numbers.</param>
    /// <param name="isRate">Whether the column holds per cent.</param>
    public static decimal? Read(string text, bool whole, bool isRate)
    {
        var plain = text.Trim().Replace('\u2212', '-');
        if (Grouped().IsMatch(plain))
        {
            if (whole || plain.Contains(',') || plain.LastIndexOf('.') != plain.IndexOf('.'))
                return Parse(plain.Replace(".", "").Replace(',', '.'));
            return isRate ? Parse(plain) : null;
        }

        if (whole && EnglishGroups().IsMatch(plain)) return null;
        return Simple().IsMatch(plain) ? Parse(plain.Replace(',', '.')) : null;
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    [GeneratedRegex("^-?[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex("^-?[1-9][0-9]{0,2},[0-9]{3}$")]
    private static partial Regex EnglishGroups();

    [GeneratedRegex("^-?[0-9]+([.,][0-9]+)?$")]
    private static partial Regex Simple();
}
