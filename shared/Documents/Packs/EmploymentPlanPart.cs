namespace Reporting.Documents.Packs;

/// <summary>
/// The follow-up on the employment plan (beskæftigelsesplan), a fixed part of the spring's meetings: how the municipality stands to
/// its own goals, and what was agreed about the same figures.
/// </summary>
internal sealed class EmploymentPlanPart(Pack pack, DocumentTexts words)
{
    private readonly GoalText text = new(words);

    /// <summary>The blocks; none in autumn.</summary>
    public IEnumerable<Block> Blocks() => !pack.IsSpring ? []
        : [new HeadingBlock(2, Title(words)), .. pack.Areas.SelectMany(Of)];

    /// <summary>What the part is called, on the agenda too.</summary>
    public static string Title(DocumentTexts words) =>
        words.Say("Opfølgning på beskæftigelsesplanen", "Follow-up on the employment plan");

    private IEnumerable<Block> Of(PackArea area)
    {
        if (pack.IsShared) yield return new HeadingBlock(3, area.Area.Name);
        var own = area.Goals.Where(g => g.Goal.Kind == GoalKind.Municipal).ToList();
        if (own.Count == 0)
        {
            yield return new TextBlock(words.Say(
                "Planens mål er ikke lagt ind. Når de står under Mål på områdets side, følger materialet op på dem her.",
                "The plan's goals are not entered. Once they stand under Goals on the area's page, the pack follows them up here."));
            yield break;
        }

        yield return new TextBlock(Lead(own), TextWeight.Lead);
        yield return new ListBlock([.. own.Select(g => $"{text.Sentence(g)}{Reason(g)}{Agreed(area, g)}")]);
    }

    private string Lead(List<GoalStand> own)
    {
        var told = own.Where(g => g.Outlook != GoalOutlook.Unknown).GroupBy(g => g.Outlook).OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {text.Word(g.Key)}").ToList();
        if (own.Count(g => g.Outlook == GoalOutlook.Unknown) is > 0 and var unknown) told.Add($"{unknown} {text.Word(GoalOutlook.Unknown)}");
        return words.Say("Planen har ", "The plan has ") + words.Count(own.Count, ("mål", "mål"), ("goal", "goals"))
            + ": " + words.List(told) + ".";
    }

    private string Reason(GoalStand stand) =>
        stand.Goal.Why.Length == 0 ? "" : " " + MoveText.Stop(words.Say("Hvorfor: ", "Why: ") + stand.Goal.Why);

    private string Agreed(PackArea area, GoalStand stand)
    {
        var same = area.FollowUps.Where(f => f.Indicator is not null && f.Indicator.Id == stand.Indicator?.Id).ToList();
        return same.Count == 0 ? "" : words.Say(" Aftalt om samme måling: ", " Agreed about the same indicator: ")
            + MoveText.Stop(string.Join("; ", same.Select(f => f.Past.Agreement.What.TrimEnd('.'))));
    }
}
