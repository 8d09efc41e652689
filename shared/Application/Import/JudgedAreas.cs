namespace Reporting.Application.Import;

/// <summary>
/// A month's areas with their verdicts and findings, judged group by group as they are asked for; what is kept of all of them is
/// gathered on the way.
/// </summary>
public sealed class JudgedAreas(MonthFigures figures)
{
    private readonly List<Verdict> notable = [], levels = [];
    private readonly List<string> judged = [];
    private readonly List<Finding> findings = [];

    /// <summary>The verdicts that say something, or that would if the figure were there, of the areas so far.</summary>
    public IReadOnlyList<Verdict> Notable => notable;

    /// <summary>The verdicts with a standing level.</summary>
    public IReadOnlyList<Verdict> Levels => levels;

    /// <summary>The codes of the areas of which anything could be judged.</summary>
    public IReadOnlyList<string> Judged => judged;

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The areas, once; the lists are whole at the end.</summary>
    public IEnumerable<(Area Area, IReadOnlyDictionary<string, Verdict> Verdicts, IReadOnlyList<Finding> Findings)> Each()
    {
        foreach (var (area, verdicts) in MonthVerdicts.ByArea(figures))
        {
            var found = AreaFindings.Of(figures.Catalogue, area.Code, verdicts.Values);
            notable.AddRange(verdicts.Values.Where(Crossings.IsNotable));
            levels.AddRange(verdicts.Values.Where(v => v.Level is not null));
            if (verdicts.Values.Any(v => v.Gap is null)) judged.Add(area.Code);
            findings.AddRange(found);
            yield return (area, verdicts, found);
        }
    }
}
