namespace Reporting.Documents.Mail;

/// <summary>What a report that is subscribed to is called, in mails and on pages.</summary>
public static class ReportWords
{
    /// <summary>Such as <c>Nøgletalsrapport for Region Midtjylland, hvert kvartal</c>.</summary>
    public static string Of(ReportSubscription report, Catalogue catalogue, Language language)
    {
        var name = ReportList.Find(report.Report) is { } known ? language.Say(known.Name, known.NameEn) : report.Report;
        var often = report.Every == ReportRhythm.Quarterly
            ? language.Say("hvert kvartal", "every quarter") : language.Say("hver måned", "every month");
        return $"{name}{language.Say(" for ", " on ")}{About(report.Of, catalogue, language)}, {often}";
    }

    /// <summary>The name of an area or a group.</summary>
    /// <param name="of">An area's code or a group's id.</param>
    public static string About(string of, Catalogue catalogue, Language language) => catalogue.Area(of)?.Name
        ?? (catalogue.Group(of) is { } group ? language.Say(group.Name, group.NameEn) : of);
}
