namespace Reporting.Documents.Text;

/// <summary>Periods and times as they are printed.</summary>
public sealed class PeriodText
{
    private readonly string[] months;
    private readonly string[] shortMonths;
    private readonly string quarter;
    private readonly string shortQuarter;
    private readonly string rollingYear;
    private readonly string shortYear;
    private readonly string yearToDate;

    private PeriodText(
        string months, string shortMonths, string quarter, string shortQuarter, string rollingYear,
        string shortYear, string yearToDate)
    {
        this.months = months.Split(' ');
        this.shortMonths = shortMonths.Split(' ');
        this.quarter = quarter;
        this.shortQuarter = shortQuarter;
        this.rollingYear = rollingYear;
        this.shortYear = shortYear;
        this.yearToDate = yearToDate;
    }

    /// <summary>The periods of a language.</summary>
    public static PeriodText In(Language language) => language.Say(Danish, English);

    /// <summary>For running text: <c>marts 2026</c>, <c>4. kvartal 2007</c>.</summary>
    public string Long(Period period) => period.Type switch
    {
        PeriodType.Month => $"{months[period.Number - 1]} {period.Year}",
        PeriodType.Quarter => $"{string.Format(quarter, period.Number)} {period.Year}",
        PeriodType.RollingYear => $"{rollingYear} {months[period.LastMonth.Number - 1]} {period.Year}",
        PeriodType.YearToDate => $"{yearToDate} {months[period.Number - 1]} {period.Year}",
        _ => period.Year.ToString("D4"),
    };

    /// <summary>For tables: <c>mar 26</c>, <c>4. kv. 2007</c>.</summary>
    public string Short(Period period) => period.Type switch
    {
        PeriodType.Month => ShortMonth(period),
        PeriodType.Quarter => $"{string.Format(shortQuarter, period.Number)} {period.Year}",
        PeriodType.RollingYear => $"{shortYear} {ShortMonth(period.LastMonth)}",
        PeriodType.YearToDate => $"jan–{ShortMonth(period)}",
        _ => period.Year.ToString("D4"),
    };

    /// <summary>A moment as a date and a time of day in Danish time: <c>22. august 2026 kl. 06.12</c>.</summary>
    public string Moment(DateTimeOffset time)
    {
        var local = DanishTime.Of(time);
        return this == Danish
            ? $"{local.Day}. {months[local.Month - 1]} {local.Year} kl. {local.Hour:D2}.{local.Minute:D2}"
            : $"{local.Day} {months[local.Month - 1]} {local.Year} at {local.Hour:D2}:{local.Minute:D2}";
    }

    private string ShortMonth(Period month) => $"{shortMonths[month.Number - 1]} {month.Year % 100:D2}";

    private static readonly PeriodText Danish = new(
        "januar februar marts april maj juni juli august september oktober november december",
        "jan feb mar apr maj jun jul aug sep okt nov dec", "{0}. kvartal", "{0}. kv.",
        "året til", "år til", "januar til");

    private static readonly PeriodText English = new(
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "quarter {0},", "Q{0}",
        "the year to", "year to", "January to");
}
