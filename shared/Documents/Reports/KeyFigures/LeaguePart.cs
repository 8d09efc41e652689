namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>A league for each of the main rows: areas side by side, with how far their figures usually swing.</summary>
internal sealed class LeaguePart(ReportContext context)
{
    /// <summary>The blocks; no league of a single area.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, context.Say("Områderne side om side", "The areas side by side"));
        if (context.Scope.Count < 2)
        {
            yield return new TextBlock(
                context.Say("Der er kun ét område, så der er ikke andre at sammenligne med.",
                    "There is only one area, so there is nothing to compare it with."));
            yield break;
        }

        var leagues = context.Heads.Select(i => League.Of(context.Figures, context.Together, i, context.Scope)).ToList();
        foreach (var block in leagues.Where(l => l.Places.Count > 1).SelectMany(Of)) yield return block;
        if (leagues.Where(l => l.Places.Count < 2).Select(NotShown).ToList() is { Count: > 0 } left)
        {
            yield return new HeadingBlock(3, context.Say("Ikke vist", "Not shown"));
            yield return new ListBlock(left);
        }
    }

    /// <summary>An indicator's league, with who is left out.</summary>
    public IEnumerable<Block> Of(League league)
    {
        yield return new LeagueView(context, league).Block();
        if (league.LeftOut.Count > 0)
            yield return new TextBlock(context.Say("Uden tal, og derfor ikke med: ", "Without a figure, and so left out: ")
                + string.Join(". ", ReasonNote.LeftOut(league.LeftOut, context.Words)) + ".", TextWeight.Note);
    }

    private string NotShown(League league)
    {
        var reasons = league.LeftOut.Select(l => l.Why).Distinct().Order().Select(r => ReasonText.Explain(r, context.Language));
        return $"{context.Name(league.Indicator)}: {context.Say("færre end to områder har et tal", "fewer than two areas have a figure")} ({string.Join("; ", reasons)}).";
    }
}
