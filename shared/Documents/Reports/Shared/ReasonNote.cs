namespace Reporting.Documents.Reports.Shared;

/// <summary>Explains the marks that stand in a table for numbers that are not given.</summary>
internal static class ReasonNote
{
    /// <summary>Such as <c>d = tallet er skjult hos kilden …</c>, parted by semicolons; empty when all numbers are given.</summary>
    public static string Of(IEnumerable<Figure> figures, Language language) => string.Join("; ", figures
        .Select(f => f.Why).OfType<Reason>().Distinct().Order().GroupBy(ReasonText.Mark)
        .Select(g =>
            $"{g.Key} = {string.Join(language.Say(" eller ", " or "), g.Select(r => ReasonText.Explain(r, language)))}"));

    /// <summary>Sentences of a note in a row; empty ones are left out, and null when none is left.</summary>
    public static string? Join(params IEnumerable<string> sentences) => string.Join(" ", sentences.Where(s => s.Length > 0)
        .Select(ReportContext.Stop)) is { Length: > 0 } text ? text : null;

    /// <summary>The areas that have no number, by reason: <c>Læsø og Samsø: tallet er skjult hos kilden …</c>.</summary>
    public static IEnumerable<string> LeftOut(IEnumerable<LeftOut> areas, DocumentTexts words) =>
        areas.GroupBy(a => a.Why).OrderBy(g => g.Key)
        .Select(g => $"{words.List([.. g.Select(a => a.Area.Name).InDanishOrder()])}: {ReasonText.Explain(g.Key, words.Language)}");
}
