using System.Globalization;

namespace Reporting.Documents.Text;

/// <summary>Numbers as they are printed: a true minus, a hard space before the unit, points and commas by language.</summary>
public sealed class NumberText
{
    /// <summary>The space that no line is broken at.</summary>
    public const char HardSpace = '\u00A0';

    /// <summary>The minus sign, which is as wide as a plus and a figure.</summary>
    public const char Minus = '\u2212';

    /// <summary>Printed where there is no number; the reason stands beside it or in a note.</summary>
    public const string None = "–";

    private readonly NumberFormatInfo format;
    private readonly string points;

    private NumberText(string decimalMark, string groupMark, string points)
    {
        format = new NumberFormatInfo
        {
            NumberDecimalSeparator = decimalMark, NumberGroupSeparator = groupMark, NegativeSign = Minus.ToString(),
        };
        this.points = points;
    }

    /// <summary>The numbers of a language.</summary>
    public static NumberText In(Language language) => language.Say(Danish, English);

    /// <summary>A bare number, rounded halves away from zero: <c>4.703</c>, <c>15,3</c>, <c>−2</c>.</summary>
    public string Number(decimal value, int decimals)
    {
        var rounded = Rounding.Round(value, decimals);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format);
    }

    /// <summary>A number with a per cent sign: <c>−10 %</c>.</summary>
    public string Percent(decimal value, int decimals) => Number(value, decimals) + HardSpace + "%";

    /// <summary>A number of percentage points as printed in tables: <c>−0,3 pp</c>.</summary>
    public string Points(decimal value, int decimals) => Number(value, decimals) + HardSpace + points;

    /// <summary>
    /// The level of an indicator in its unit: counts bare, rates with a per cent sign. One in doubt is given too, and whoever prints
    /// it prints its mark.
    /// </summary>
    public string Level(Indicator indicator, Figure figure) => (figure.Value ?? figure.Doubtful) is { } value
        ? indicator.IsRate ? Percent(value, indicator.Decimals) : Number(value, indicator.Decimals)
        : None;

    /// <summary>A change in the indicator's own kind.</summary>
    public string Change(Indicator indicator, Figure figure) => figure.Value is { } value
        ? indicator.IsRate ? Points(value, indicator.ChangeDecimals) : Percent(value, indicator.ChangeDecimals)
        : None;

    /// <summary>What is compared with the group: a level or a change.</summary>
    public string Compared(Indicator indicator, Figure figure) =>
        indicator.ComparedBy == ComparedBy.Level ? Level(indicator, figure) : Change(indicator, figure);

    private static readonly NumberText Danish = new(",", ".", "pp");
    private static readonly NumberText English = new(".", ",", "pp");
}
