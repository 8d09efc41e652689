namespace Reporting.Documents.Newsletters;

/// <summary>
/// What a newsletter says of a figure: the verdict's own sentences, or where there is no verdict the value and its period.
/// </summary>
public static class NewsletterFigureText
{
    /// <summary>The sentences on a row, in both languages.</summary>
    public static LocalizedText Of(OverviewRow row, Overview overview) =>
        new(In(Language.Danish, row, overview), In(Language.English, row, overview));

    /// <summary>What stands in place of a figure whose revision is closed, since the source has withdrawn one of its figures.</summary>
    public static LocalizedText Withdrawn { get; } = new(
        "Kilden har siden trukket tal fra måneden tilbage, så tallet vises ikke længere.",
        "The source has withdrawn figures of the month since, so that the figure is no longer shown.");

    private static string In(Language language, OverviewRow row, Overview overview)
    {
        var said = VerdictText.In(language).Explain(row, overview);
        // Why it cannot be judged says as well why there is no figure.
        if (row.Verdict is { Gap: null } || said.Length > 0 && row.Level.Value is null) return said;
        var value = $"{new RowNames(overview, language).InSentence(row.Indicator)}: {Value(language, row)}.";
        return said.Length == 0 ? value : $"{value} {said}";
    }

    private static string Value(Language language, OverviewRow row)
    {
        if (row is not { Level.Value: { } value, Period: { } period })
            return ReasonText.Explain(row.Level.Why ?? Reason.NoData, language);
        var unit = row.Indicator.IsRate ? NumberText.HardSpace + language.Say("pct.", "per cent") : "";
        return NumberText.In(language).Number(value, row.Indicator.Decimals) + unit + language.Say(" i ", " in ")
            + PeriodText.In(language).Long(period) + (row.Provisional ? language.Say(" (foreløbigt tal)", " (provisional)") : "");
    }
}
