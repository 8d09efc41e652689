namespace Reporting.Documents.Mail;

/// <summary>Charts over time as mails show them.</summary>
internal static class MailCharts
{
    // A month's charts of all areas, as far as they go to many.
    private const int KeptBytes = 8 << 20;
    private static readonly KeptPictures Kept = new(KeptBytes);

    /// <summary>The picture of a chart on an area's page, drawn once for all who get it.</summary>
    /// <param name="topic">What it is about.</param>
    public static MailPicture Picture(TrendBlock chart, string topic, Overview overview, DocumentTexts words) =>
        new($"{overview.Area.Name} {topic}", InWords(chart, overview, words), Kept.Of(
            // A run's figures never change, and the words say which of them are drawn.
            (overview.Run.Id, overview.Area.Code, overview.Group?.Id, chart.Title, chart.Alt, chart.Note, chart.Gap, words.Language),
            () => ChartPng.Write(chart, words.Language)));

    /// <summary>What a chart shows, in words and figures; what the source holds back has no number in it.</summary>
    public static string InWords(TrendBlock chart, Overview overview, DocumentTexts words) =>
        string.Join(". ", new[] { $"{overview.Area.Name}, {chart.Alt}", Gaps(chart.Trend.Own.Count(v => v is null), words) }
            .Where(t => t.Length > 0)) + ".";

    /// <summary>A note on a chart.</summary>
    public static MailParagraph Note(string text) => new(text) { Colour = Palette.Quiet, Small = true };

    private static string Gaps(int missing, DocumentTexts words) => missing == 0 ? ""
        : words.Count(missing, ("periode", "perioder"), ("period", "periods")) + words.Say(
            missing == 1 ? " har intet tal og er et hul i linjen" : " har intet tal og er huller i linjen",
            missing == 1 ? " has no figure and is a gap in the line" : " have no figure and are gaps in the line");
}
