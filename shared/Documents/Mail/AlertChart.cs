namespace Reporting.Documents.Mail;

/// <summary>The chart of a row in a mail: the one of the area's page, with all that is said beside it.</summary>
internal sealed class AlertChart
{
    private readonly AlertItem item;
    private readonly DocumentTexts words;
    private readonly TrendBlock chart;

    /// <summary>The chart of an item that can be drawn.</summary>
    public AlertChart(AlertItem item, DocumentTexts words)
    {
        (this.item, this.words) = (item, words);
        chart = new PackTrend(item.Overview, item.Overview.Group, [], words).Of(item.Row)!;
    }

    /// <summary>Whether there is anything to draw.</summary>
    public static bool CanBeDrawn(AlertItem item) => item.Row.Trend is { First: not null } trend && trend.Own.Any(v => v is not null);

    /// <summary>The picture.</summary>
    public MailPicture Picture() => MailCharts.Picture(chart, words.Topic(item.Crossing), item.Overview, words);

    /// <summary>What the chart shows, in words and figures.</summary>
    public string InWords() => MailCharts.InWords(chart, item.Overview, words);

    /// <summary>What its parts are, and why its newest figure is missing.</summary>
    public MailParagraph Note() => MailCharts.Note(item.Row.Trend.Own[^1] is not null ? chart.Note! : chart.Note + " " + Missing());

    private string Missing() => words.Periods.Long(item.Row.Trend.First!.Value + (item.Row.Trend.Own.Count - 1)) + ": "
        + ReasonText.Explain(item.Row.Level.Why ?? Reason.Absent, words.Language) + ".";
}
