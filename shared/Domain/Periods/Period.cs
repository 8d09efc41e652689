using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Periods;

/// <summary>One period of a series. Periods of one type are numbered without gaps, so they can be counted with.</summary>
/// <param name="Type">Month, quarter, rolling year, year to date or year.</param>
/// <param name="Ordinal">Years times periods a year, plus the period's place in its year from 0.</param>
public readonly partial record struct Period(PeriodType Type, int Ordinal) : IComparable<Period>
{
    /// <summary>A calendar month.</summary>
    /// <param name="year">1900 to 2999.</param>
    /// <param name="month">1 to 12.</param>
    public static Period Month(int year, int month) => new(PeriodType.Month, year * 12 + month - 1);

    /// <summary>A calendar quarter.</summary>
    /// <param name="year">1900 to 2999.</param>
    /// <param name="quarter">1 to 4.</param>
    public static Period Quarter(int year, int quarter) => new(PeriodType.Quarter, year * 4 + quarter - 1);

    /// <summary>The period of a type that a day is in; of a rolling year, or a year to date, the one that ends there.</summary>
    public static Period Of(PeriodType type, DateOnly day) =>
        new(type, day.Year * PerYearOf(type) + (day.Month - 1) * PerYearOf(type) / 12);

    /// <summary>How many periods of this type make a year: the distance to the same period a year before.</summary>
    public int PerYear => PerYearOf(Type);

    /// <summary>The calendar year the period ends in.</summary>
    public int Year => Ordinal / PerYear;

    /// <summary>The period's place in its year, from 1.</summary>
    public int Number => Ordinal % PerYear + 1;

    /// <summary>The last calendar month of the period.</summary>
    public Period LastMonth => Month(Year, Number * (12 / PerYear));

    /// <summary>The same period a year before.</summary>
    public Period YearBefore => this - PerYear;

    /// <summary>The period <paramref name="count"/> later.</summary>
    public static Period operator +(Period period, int count) => period with { Ordinal = period.Ordinal + count };

    /// <summary>The period <paramref name="count"/> earlier.</summary>
    public static Period operator -(Period period, int count) => period + -count;

    /// <summary>How many periods <paramref name="left"/> lies after <paramref name="right"/>.</summary>
    /// <exception cref="ArgumentException">The two are of different types.</exception>
    public static int operator -(Period left, Period right) => left.Type == right.Type
        ? left.Ordinal - right.Ordinal
        : throw new ArgumentException($"{left} and {right} are periods of different types and cannot be subtracted.");

    /// <summary>Earlier in time. Periods of different types are ordered by the month they end in.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Later in time.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Not later in time.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in time.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Period other) => Type == other.Type
        ? Ordinal.CompareTo(other.Ordinal)
        : LastMonth.Ordinal.CompareTo(other.LastMonth.Ordinal);

    /// <summary>Reads a period as Jobindsats writes it, such as <c>2026M03</c>, <c>2007Q4</c> or <c>2023QMAT02</c>.</summary>
    /// <returns>False when the text is not a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        var match = Pattern().Match(text ?? "");
        if (!match.Success || TypeOf(match.Groups[2].Value) is not { } type) return false;
        var number = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        period = new Period(type, year * PerYearOf(type) + number - 1);
        return number >= 1 && number <= PerYearOf(type);
    }

    /// <summary>Reads a period.</summary>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static Period Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is not a period; write for example 2026M03, 2007Q4 or 2023QMAT02.");

    /// <summary>The period's id in the source's spelling (quarters with one digit, all others with two).</summary>
    public override string ToString() => Type == PeriodType.Quarter
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}Q{Number}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}{CodeOf(Type)}{Number:D2}");

    /// <summary>The source's code of a period type: M, Q, QMAT, MYTD or Y.</summary>
    public static string CodeOf(PeriodType type) => type switch
    {
        PeriodType.Month => "M",
        PeriodType.Quarter => "Q",
        PeriodType.RollingYear => "QMAT",
        PeriodType.YearToDate => "MYTD",
        _ => "Y",
    };

    /// <summary>The period type of a source code, or null when the code is unknown.</summary>
    public static PeriodType? TypeOf(string code) => code switch
    {
        "M" => PeriodType.Month,
        "Q" => PeriodType.Quarter,
        "QMAT" => PeriodType.RollingYear,
        "MYTD" => PeriodType.YearToDate,
        "Y" => PeriodType.Year,
        _ => null,
    };

    private static int PerYearOf(PeriodType type) => type switch
    {
        PeriodType.Month or PeriodType.YearToDate => 12,
        PeriodType.Quarter or PeriodType.RollingYear => 4,
        _ => 1,
    };

    [GeneratedRegex("^(1[9][0-9]{2}|2[0-9]{3})(M|Q|QMAT|MYTD|Y)([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
