using Reporting.Unit.Newsletters;
using Reporting.Unit.Samples;

namespace Reporting.Unit.Mail;

/// <summary>One of each mail, with all that it can hold.</summary>
internal static class EveryMail
{
    // Before the mails, which name it.
    private static readonly DateTimeOffset Expires = new(2026, 8, 22, 4, 12, 0, TimeSpan.Zero);

    private static readonly IReadOnlyDictionary<string, MailContent> Danish = Of(Language.Danish);
    private static readonly IReadOnlyDictionary<string, MailContent> English = Of(Language.English);

    /// <summary>The mails of a language, made once.</summary>
    public static IReadOnlyDictionary<string, MailContent> In(Language language) => language == Language.Danish ? Danish : English;

    public static IReadOnlyDictionary<string, MailContent> Of(Language language, string areaName = "Holbæk") =>
        new Dictionary<string, MailContent>
    {
        ["overview"] = Overview(language, areaName), ["revision"] = Revision(language, areaName), ["alert"] = Alert(language, areaName),
        ["digest"] = Digest(language, areaName), ["confirmation"] = Confirmation(language, areaName),
        ["succession"] = Succession(language, areaName), ["report"] = Report(language, areaName),
        ["revised report"] = RevisedReport(language, areaName), ["newsletter"] = SampleNewsletter.Mail(language, areaName),
    };

    public static MailContent Overview(Language language, string areaName = "Holbæk")
    {
        var wish = MailSample.Wish with { Demo = true, AreaName = areaName };
        var overview = MailSample.Overview(wish, (4, VerdictState.Problem), (8, VerdictState.Severe), (16, VerdictState.Improved));
        return OverviewMail.Compose([MailSample.Page(overview, [1, 2, 3])], SampleCatalogue.Of(wish), MailSample.Links, language);
    }

    public static MailContent Revision(Language language, string areaName = "Holbæk")
    {
        var wish = MailSample.Wish with { Revision = 2, AreaName = areaName };
        var after = MailSample.Overview(wish, (4, VerdictState.Severe));
        var before =
            MailSample.Edit(MailSample.Overview(wish, (4, VerdictState.Watch)),
                row => row.Indicator.Id == "i9" ? row with { Level = Figure.Of(4703) } : row);
        var revised = MailSample.Page(after, null, OverviewChanges.Between(before, after, [])) with { Document = (new("https://resultater.example/documents/d"), Expires) };
        return OverviewMail.Compose([revised, MailSample.Page(MailSample.Overview(wish))], SampleCatalogue.Of(wish), MailSample.Links,
            language);
    }

    public static MailContent Alert(Language language, string areaName = "Holbæk")
    {
        var area = new Area("101", areaName, AreaKind.Municipality, "own", Validity.Always);
        var odd = MailSample.Item(VerdictState.Problem, VerdictState.None, 14, area);
        return AlertMail.Compose(
            [
                MailSample.Item(VerdictState.None, VerdictState.Watch, 8, area),
                MailSample.Item(VerdictState.Problem, VerdictState.Severe, 4, area, true),
                MailSample.With(odd, row => row with { Trend = MailSample.Line(9, 14), Provisional = true }),
            ],
            MailSample.Month, true, MailSample.Catalogue, MailSample.Links, language);
    }

    public static MailContent Digest(Language language, string areaName = "Holbæk")
    {
        var (catalogue, scope, verdicts) = MailSample.Region(12, 6, 7);
        var areas = scope.Areas.Select(a => a.Code == "101" ? a with { Name = areaName } : a).ToList();
        var revised =
            scope with { Name = areaName, Areas = areas, Run = MailSample.Run(2, true),
                Revised = [new(VerdictState.Watch, verdicts[0], true)] };
        return DigestMail.Compose(revised, MailSample.Found(catalogue, verdicts), a => new Uri($"https://resultater.example/{a.Code}"), catalogue, MailSample.Links,
            language);
    }

    public static MailContent Succession(Language language, string areaName = "Holbæk")
    {
        var successor = Ending("3", areaName, Validity.Always);
        return SuccessionMail.Compose(
            [new(Ending("1", "Nord", new(null, MailSample.Month)), [successor]), new(Ending("2", "Syd", new(null, MailSample.Month)), [successor])],
            MailSample.Catalogue, MailSample.Links, language);

        static Area Ending(string code, string name, Validity valid) => new(code, name, AreaKind.Region, name, valid);
    }

    public static MailContent Report(Language language, string areaName = "Holbæk") => ReportMail.Compose(
        ReportPage(language, areaName, demo: true) with
        {
            Page = new Uri("https://resultater.example/areas/101"), Pdf = new byte[] { 1, 2, 3 }, Missing = ["t1"],
        }, MailSample.Catalogue, MailSample.Links, language);

    public static MailContent RevisedReport(Language language, string areaName = "Holbæk") => ReportMail.Compose(
        ReportPage(language, areaName, demo: false) with { IsRevised = true }, MailSample.Catalogue, MailSample.Links, language);

    private static ReportMailPage ReportPage(Language language, string areaName, bool demo) => new(
        KeyFigureReport.Report, new("key-figures", "101", ReportRhythm.Quarterly), areaName, MailSample.Run(demo ? 1 : 2, demo), new(
            "Rapport", language, Expires,
            [new HeadingBlock(1, "Rapport"), new TextBlock($"{areaName}: 2 resultatproblemer.", TextWeight.Lead),
                new TextBlock("De andre er som ventet."), new ListBlock(["Ikke i mailen"]), new TextBlock("Ikke i mailen")]))
    {
        Link = new Uri("https://resultater.example/documents/r"), LinkExpires = Expires,
        FileName = $"Nøgletalsrapport {areaName} marts 2026.pdf",
    };

    public static MailContent Confirmation(Language language, string areaName = "Holbæk") => ConfirmationMail.Compose(
        new(["101", "102"], SubscriptionKinds.Overview | SubscriptionKinds.Alerts | SubscriptionKinds.Digest | SubscriptionKinds.Reports
            | SubscriptionKinds.Newsletters, language, true) { Reports = [new("key-figures", "101", ReportRhythm.Quarterly)] },
        SampleCatalogue.Of(MailSample.Wish with { AreaName = areaName }), new Uri("https://resultater.example/bekraeft?t=abc"), Expires,
        MailSample.Links.Site, language);
}
