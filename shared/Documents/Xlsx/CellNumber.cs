namespace Reporting.Documents.Xlsx;

/// <summary>A number as Excel counts and shows it: a per cent is a hundredth, so that formulas come out right.</summary>
/// <param name="Value">What the cell holds, unrounded.</param>
/// <param name="Format">How the cell shows it.</param>
internal readonly record struct CellNumber(double Value, string Format)
{
    /// <summary>The level of an indicator: a count, or a rate as a fraction.</summary>
    public static CellNumber Level(Indicator indicator, decimal value) =>
        new(NearestDouble.Of(indicator.IsRate ? value / 100 : value), value < 0
            ? Signed(LevelFormat(indicator), Rounding.Round(value, indicator.Decimals) == 0) : LevelFormat(indicator));

    /// <summary>A change: percentage points as they are, a change in per cent as a fraction.</summary>
    public static CellNumber Change(Indicator indicator, decimal value)
    {
        var digits = Digits("0", indicator.ChangeDecimals);
        var isZero = Rounding.Round(value, indicator.ChangeDecimals) == 0;
        return indicator.IsRate
            ? new(NearestDouble.Of(value), Signed(digits + "\" pp\"", isZero))
            : new(NearestDouble.Of(value / 100), Signed(digits + " %", isZero));
    }

    /// <summary>What is compared with the group.</summary>
    public static CellNumber Compared(Indicator indicator, decimal value) =>
        indicator.ComparedBy == ComparedBy.Level ? Level(indicator, value) : Change(indicator, value);

    /// <summary>A number of a table.</summary>
    /// <param name="decimals">How many are shown.</param>
    /// <param name="unit">"%" for a per cent, held as a fraction; another text, shown behind the number; or null.</param>
    public static CellNumber Of(decimal value, int decimals, string? unit)
    {
        var digits = Digits("#,##0", decimals);
        var format = unit switch { null or "" => digits, "%" => digits + " %", _ => $"{digits}\" {unit.Replace("\"", "")}\"" };
        return new(NearestDouble.Of(unit == "%" ? value / 100 : value),
            value < 0 ? Signed(format, Rounding.Round(value, decimals) == 0) : format);
    }

    /// <summary>The format of an indicator's levels that are not below zero.</summary>
    public static string LevelFormat(Indicator indicator) => indicator.IsRate
        ? Digits("0", indicator.Decimals) + " %"
        : Digits("#,##0", indicator.Decimals);

    private static string Digits(string whole, int decimals) =>
        decimals == 0 ? whole : $"{whole}.{new string('0', decimals)}";

    // Without a part of its own for negative numbers, Excel writes a hyphen for the minus and "-0,0" for what rounds to zero.
    private static string Signed(string format, bool isZero) =>
        isZero ? $"{format};{format}" : $"{format};\"{NumberText.Minus}\"{format}";
}
