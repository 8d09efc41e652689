namespace Reporting.Documents.Web;

/// <summary>In which areas of the group the last year went best: whom to ask.</summary>
internal sealed class BestPart(AreaPicture area, DocumentTexts words)
{
    /// <summary>The blocks, a line for each main indicator; none where the area has no group.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (area is not { Group: { } group, Area.Kind: not AreaKind.Country }) yield break;
        List<string> lines = [.. area.Overview.Rows.Where(r => r.Depth == 0 && r.Indicator.IsPrinted)
            .Select(r => group.Ranked(r.Indicator) is [var best, ..] ? Line(r, best) : null).OfType<string>()];
        if (lines.Count == 0) yield break;
        yield return new HeadingBlock(2, words.Say("Hvem det går bedst i gruppen", "Who does best in the group"));
        yield return new ListBlock(lines);
        yield return new TextBlock(words.Say(
            "Over det seneste år. Områder, der har et resultatproblem i målingen eller tæller få personer, er ikke med.",
            "Over the last year. Areas with a performance concern in the indicator, or with few persons, are left out."), TextWeight.Note);
    }

    private string Line(OverviewRow row, PeerYear best)
    {
        var name = words.Name(row.Indicator);
        if (best.Area == area.Area) return $"{name}: {words.Say("her", "here")} ({Did(row.Indicator, best.Now, best.Change)}).";
        return MoveText.Stop($"{name}: {best.Area.Name} ({Did(row.Indicator, best.Now, best.Change)}); "
            + $"{words.Say("her", "here")}: {Did(row.Indicator, row.Level, row.ChangeLastYear)}");
    }

    private string Did(Indicator indicator, Figure now, Figure change) =>
        indicator.ComparedBy == ComparedBy.Level && now.Value is { } level ? MoveText.Level(indicator, level, words)
            : words.Say("tallet ", "the figure ") + MoveText.Of(indicator, change, words);
}
