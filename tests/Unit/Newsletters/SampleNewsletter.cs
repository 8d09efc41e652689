using Reporting.Unit.Mail;

namespace Reporting.Unit.Newsletters;

/// <summary>A newsletter with all that it can hold.</summary>
internal static class SampleNewsletter
{
    private const string Id = "2026-4f2a9c1d0b7e";

    /// <summary>One of a region, with a verdict's figure and its chart, one without a verdict, and links.</summary>
    public static Newsletter Of(string title = "Nyt fra Holbæk")
    {
        var item = Item;
        return new(Id, "101", title)
        {
            Lead = "Ledigheden falder, og flere unge er i gang.\nTak for indsatsen.",
            Sections =
            [
                new("Tallene", "Her er de vigtigste:\n- dagpenge\n- <b>kontanthjælp</b>\nLæs mere nedenfor.")
                {
                    Figures =
                    [
                        Figure(item, "i8", VerdictState.Problem,
                            new("1.245 mod ventet 1.000 i marts 2026.", "1,245 against 1,000 expected in March 2026."))
                            with { Chart = true, Demo = true },
                        Figure(item, "i9", VerdictState.None, new("Ledige: 512 i marts 2026.", "Unemployed: 512 in March 2026.")),
                    ],
                },
                new("", "")
                {
                    Links =
                    [
                        new("/areas/101", new("Holbæk Kommune", "Holbæk municipality"), false),
                        new("/meetings/2026-084-4455e79b3626", new("Mødet den 4. marts", "The meeting of 4 March"), true),
                        new("https://www.jobindsats.dk/?a=1&b=2", new("Jobindsats.dk", "Jobindsats.dk"), false),
                    ],
                },
            ],
        };
    }

    /// <summary>Its mail.</summary>
    public static MailContent Mail(Language language, string title = "Nyt fra Holbæk")
    {
        var letter = Of(title);
        return NewsletterMail.Compose(
            new(letter, new Uri($"https://resultater.example/newsletters/{Id}"),
                new Dictionary<NewsletterFigure, AlertItem> { [letter.Figures().First()] = Item })
            {
                Figures = f => new Uri($"https://resultater.example/areas/{f.Area}?month={f.Month}"),
            }, MailSample.Catalogue, MailSample.Links, language);
    }

    private static AlertItem Item => MailSample.Item(VerdictState.None, VerdictState.Problem);

    private static NewsletterFigure Figure(AlertItem item, string indicator, VerdictState state, LocalizedText text) => new(
        item.Area.Code, indicator, MailSample.Month, 1, state, state == VerdictState.None ? VerdictDirection.None : VerdictDirection.Higher,
        text);
}
