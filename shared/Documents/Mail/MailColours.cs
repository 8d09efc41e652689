namespace Reporting.Documents.Mail;

/// <summary>The colours of a mail where it is read in the dark: those of the site.</summary>
internal static class MailColours
{
    private static readonly (string Class, string Light, string Dark)[] Words =
    [
        ("ink", Palette.Ink, "#E8EDF0"), ("quiet", Palette.Quiet, "#A9B7C0"), ("own", Palette.Own, "#6CC5D6"),
        ("better", Palette.Better, "#5CCB9F"), ("worse", Palette.Worse, "#F0918D"), ("watch", Palette.Watch, "#E5A94B"),
    ];

    /// <summary>The style sheet for programs that know of dark mode; it goes before the elements' own styles.</summary>
    public static string Dark { get; } = "@media (prefers-color-scheme:dark){"
        + ".paper{background-color:#12191E!important;color:#E8EDF0!important}.rule{border-color:#35434C!important}"
        + ".button{background-color:#6CC5D6!important}.on-own{color:#0B1216!important}"
        + string.Concat(Words.Select(w => $".{w.Class}{{color:{w.Dark}!important}}")) + "}";

    /// <summary>The class of a text of a colour.</summary>
    public static string ClassOf(string colour) => Words.FirstOrDefault(w => w.Light == colour).Class ?? "quiet";
}
