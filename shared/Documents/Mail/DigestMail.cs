namespace Reporting.Documents.Mail;

/// <summary>One mail over many areas, sorted by seriousness, for those who follow a whole region.</summary>
public static class DigestMail
{
    private static readonly VerdictState[] Order =
        [VerdictState.Severe, VerdictState.Problem, VerdictState.Watch, VerdictState.Improved, VerdictState.Deviates];

    /// <summary>The mail.</summary>
    /// <param name="scope">The areas and the run.</param>
    /// <param name="findings">The findings of those areas; others are left out.</param>
    /// <param name="page">Where an area's page is.</param>
    /// <param name="catalogue">The catalogue the findings were made with.</param>
    /// <param name="links">What the footer names.</param>
    /// <param name="language">The language to write in.</param>
    public static MailContent Compose(
        DigestScope scope, IReadOnlyList<LedFinding> findings, Func<Area, Uri> page, Catalogue catalogue, MailLinks links,
        Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        var codes = scope.Areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var found = findings.Select(f => f.Finding).ToList();
        var within = found.Where(f => codes.Contains(f.Area)).ToList();
        var said = Said(within);
        var title = Title(scope, words);
        var areas = new DigestAreas(scope, page, words);
        return new MailBody(language, Subject(scope, title, within, words) + words.DemoSubject(scope.Run.Demo),
            [
                .. words.Demo(scope.Run.Demo), new MailHeading(1, title),
                .. MissingTables.Blocks(scope.Missing, scope.Run.Month, catalogue, words), .. new DigestRevision(scope, words).Blocks(),
                .. Summary(scope, within, words), .. areas.Blocks(said), .. Silent(scope, said, words), .. areas.Whole(Said(found)),
            ],
            words.Footer(links, Why(scope, words))).ToContent();
    }

    private static string Title(DigestScope scope, DocumentTexts words)
    {
        var month = words.Periods.Long(scope.Run.Month);
        return scope.Run.Revision > 1 && scope.Revised.Count > 0
            ? words.Say($"{scope.Name}: revideret overblik for {month}", $"{scope.Name}: revised summary for {month}")
            : words.Say($"{scope.Name}: overblik for {month}", $"{scope.Name}: summary for {month}");
    }

    private static List<Finding> Said(IEnumerable<Finding> found) => [.. Finding.Sort(found.Where(f => f.State != VerdictState.None))];

    private static string Subject(DigestScope scope, string title, List<Finding> found, DocumentTexts words)
    {
        if (scope.Run.Revision > 1 && scope.Revised.Count > 0) return title;
        var news = new MonthNews(words).Of(scope.Name, scope.Run.Month, found);
        return MonthNews.Fitting(news + Worst(found, words), news);
    }

    private static string Worst(List<Finding> said, DocumentTexts words)
    {
        var (severe, problems) = (said.Count(v => v.State == VerdictState.Severe), said.Count(v => v.State == VerdictState.Problem));
        if (severe > 0)
            return " – "
                + words.Count(severe, ("alvorligt resultatproblem", "alvorlige resultatproblemer"),
                    ("serious performance concern", "serious performance concerns"));
        return problems == 0 ? "" : " – "
            + words.Count(problems, ("resultatproblem", "resultatproblemer"), ("performance concern", "performance concerns"));
    }

    private static IEnumerable<MailBlock> Summary(DigestScope scope, List<Finding> found, DocumentTexts words)
    {
        var said = Said(found);
        yield return new MailParagraph(words.Say("Siden sidste måned: ", "Since the last month: ") + new MonthNews(words).Counts(found) + ".") { Strong = true };
        var without = scope.Areas.Count - said.Select(v => v.Area).Distinct().Count();
        yield return new MailParagraph(words.Areas(scope.Areas.Count) + words.Say(", heraf ", ", of which ")
            + words.Numbers.Number(without, 0) + words.Say(" uden bemærkninger.", " without remarks."));
        if (said.Count == 0) yield break;
        yield return new MailTable([words.Say("Vurdering", "Verdict"), words.Say("Resultater", "Results"), words.Say("Områder", "Areas")],
            [.. Order.SelectMany(state => Rows(said, state, words))]);
    }

    // Higher and lower have words of their own.
    private static IEnumerable<IReadOnlyList<string>> Rows(List<Finding> said, VerdictState state, DocumentTexts words) => said
        .Where(v => v.State == state).GroupBy(v => words.Marked(state, v.Direction)).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g =>
            (IReadOnlyList<string>)[g.Key, words.Numbers.Number(g.Count(), 0),
                words.Numbers.Number(g.Select(v => v.Area).Distinct().Count(), 0)]);

    private static IEnumerable<MailBlock> Silent(DigestScope scope, List<Finding> said, DocumentTexts words)
    {
        var noted = said.Select(v => v.Area).ToHashSet(StringComparer.Ordinal);
        var silent = scope.Areas.Where(a => !noted.Contains(a.Code)).Select(a => a.Name).ToList();
        if (silent.Count == 0) yield break;
        yield return new MailHeading(2, words.Say("Uden bemærkninger: ", "Without remarks: ") + words.Areas(silent.Count));
        yield return new MailParagraph(words.List(silent) + ".");
    }

    private static string Why(DigestScope scope, DocumentTexts words) => words.Say(
        $"Du får denne mail, fordi du har bestilt det månedlige overblik over {scope.Name}.",
        $"You get this mail because you have asked for the monthly summary of {scope.Name}.");
}
