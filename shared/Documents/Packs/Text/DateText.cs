namespace Reporting.Documents.Packs.Text;

/// <summary>Days as they are printed.</summary>
internal static class DateText
{
    /// <summary>Such as <c>12. maj 2026</c>.</summary>
    public static string Of(DateOnly day, DocumentTexts words)
    {
        var month = words.Periods.Long(Period.Month(day.Year, day.Month));
        return words.Say($"{day.Day}. {month}", $"{day.Day} {month}");
    }
}
