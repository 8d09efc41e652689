using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Reads numbers that come as text, in plain, Danish or English form.</summary>
internal static partial class NumberForms
{
    /// <summary>The text with plain spaces, minus signs and apostrophes for all their kinds, and without invisible characters.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD') continue;
            plain.Append(c switch
            {
                '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\uFE63' or '\uFF0D' => '-',
                '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`' => '\'',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            });
        }

        return plain.ToString().Trim();
    }

    /// <summary>
    /// The number, or null when the text is none or could be two. One point before three digits parts thousands among
    /// counts without decimals (<c>4.703</c> is 4703) and is a decimal point among rates, which do not exceed 100 (4.703);
    /// among counts with decimals it could be either and is none. A comma is the decimal comma, but <c>1,234</c> is no count
    /// in either form. Spaces and apostrophes part thousands only. A per cent sign belongs to rates alone.
    /// </summary>
    /// <param name="plain">The text as <see cref="Plain"/> makes it.</param>
    /// <param name="whole">Whether the column holds whole numbers.</param>
    /// <param name="isRate">Whether the column holds per cent.</param>
    public static decimal? Read(string plain, bool whole, bool isRate)
    {
        if (isRate) plain = PerCent().Replace(plain, "");
        if (Spaced().IsMatch(plain)) return Parse(plain.Replace(" ", "").Replace("'", "").Replace(',', '.'));
        if (Grouped().IsMatch(plain))
        {
            if (whole || plain.Contains(',') || plain.LastIndexOf('.') != plain.IndexOf('.'))
                return Parse(plain.Replace(".", "").Replace(',', '.'));
            return isRate ? Parse(plain) : null;
        }

        if (English().IsMatch(plain)) return Parse(plain.Replace(",", ""));
        if (!isRate && OneComma().IsMatch(plain)) return null;
        return Simple().IsMatch(plain) ? Parse(plain.Replace(',', '.')) : null;
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    [GeneratedRegex(" ?(%|pct\\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PerCent();

    [GeneratedRegex("^[+-]?[1-9][0-9]{0,2}([ '][0-9]{3})+([.,][0-9]+)?$")]
    private static partial Regex Spaced();

    [GeneratedRegex("^[+-]?[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex("^[+-]?[1-9][0-9]{0,2}((,[0-9]{3})+\\.[0-9]+|(,[0-9]{3}){2,})$")]
    private static partial Regex English();

    [GeneratedRegex("^[+-]?[1-9][0-9]{0,2},[0-9]{3}$")]
    private static partial Regex OneComma();

    [GeneratedRegex("^[+-]?[0-9]+([.,][0-9]+)?$")]
    private static partial Regex Simple();
}
