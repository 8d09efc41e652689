namespace Reporting.Documents.Mail;

/// <summary>The areas of a digest: those with the most serious finding first, each with its most serious first.</summary>
internal sealed class DigestAreas(DigestScope scope, Func<Area, Uri> page, DocumentTexts words)
{
    // Mail programs cut off mails of more than some 100 kB; the area's page shows the rest.
    private const int MaxPerArea = 5;
    private readonly Dictionary<string, Area> areas = scope.Areas.Concat(scope.Whole).ToDictionary(a => a.Code, StringComparer.Ordinal);

    /// <summary>The blocks in reading order.</summary>
    /// <param name="said">The findings, sorted.</param>
    public IEnumerable<MailBlock> Blocks(IReadOnlyList<Finding> said) => said
        .GroupBy(f => f.Area, StringComparer.Ordinal).Select(g => (Area: areas[g.Key], Findings: g.ToList()))
        .GroupBy(a => Seriousness.Rank(a.Findings[0].State)).OrderByDescending(g => g.Key)
        .SelectMany(g => g.SelectMany(a => Area(a.Area, a.Findings, new MailHeading(3, a.Area.Name))).Prepend(new MailHeading(2, Heading(g.Key) + words.Areas(g.Count()))));

    /// <summary>What is said of the areas that are made of the others.</summary>
    /// <param name="said">The findings, sorted; those of other areas are left out.</param>
    public IEnumerable<MailBlock> Whole(IReadOnlyList<Finding> said) => scope.Whole.SelectMany(a => Area(
        a, [.. said.Where(f => f.Area == a.Code)], new MailHeading(2, a.Name + words.Say(" som helhed", " as a whole"))));

    private string Heading(int rank) => rank switch
    {
        3 => words.Say("Alvorlige resultatproblemer: ", "Serious performance concerns: "),
        2 => words.Say("Resultatproblemer: ", "Performance concerns: "),
        1 => words.Say("Hold øje: ", "Worth watching: "),
        _ => words.Say("Andre markante tal: ", "Other marked figures: "),
    };

    private IEnumerable<MailBlock> Area(Area area, List<Finding> findings, MailHeading heading)
    {
        yield return heading;
        if (findings.Count == 0) yield return new MailParagraph(words.Say("Ingen bemærkninger.", "No remarks."));
        else yield return new MailList([.. findings.Take(MaxPerArea).Select(Line)]);
        if (findings.Count > MaxPerArea)
            yield return new MailParagraph(words.Count(findings.Count - MaxPerArea,
                ("bemærkning mere på siden.", "bemærkninger mere på siden."), ("more remark on the page.", "more remarks on the page.")));
        yield return new MailLink(words.Say($"Se oversigten for {area.Name}", $"See the overview for {area.Name}"), page(area));
    }

    private MailListLine Line(Finding finding)
    {
        var since = words.Say(" siden ", " since ") + words.Periods.Short(finding.Start);
        return new($"{words.Topic(finding)}: {words.Marked(finding.State, finding.Direction)}{since}", Palette.Of(finding.State));
    }
}
