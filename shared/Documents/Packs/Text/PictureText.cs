namespace Reporting.Documents.Packs.Text;

/// <summary>An area's picture in four sentences: how many findings, the worst, the best, and how many are supported.</summary>
internal sealed class PictureText(AreaPicture area, DocumentTexts words)
{
    private readonly Overview overview = area.Overview;

    /// <summary>Always four.</summary>
    public IReadOnlyList<string> Sentences() => [Judged(), Challenge(), Strength(), Benefits()];

    /// <summary>The four of an area that meets, and a fifth: what to talk about.</summary>
    /// <param name="isDrawn">Whether a picture beside them tells of the worst finding, so that they need not.</param>
    public static IReadOnlyList<string> ForMeeting(PackArea area, DocumentTexts words, bool isDrawn = false)
    {
        var text = new PictureText(area, words);
        var worst = isDrawn && area.Challenges.Count > 0 ? Array.Empty<string>() : [text.Challenge()];
        return [text.Judged(), .. worst, text.Strength(), text.Benefits(), Talk(area, words)];
    }

    /// <summary>Whether any indicator can be judged.</summary>
    public bool IsJudged => overview.Rows.Any(r => r.Verdict is { Gap: null });

    private string Judged()
    {
        var rows = overview.Rows.Where(r => r.Verdict is not null).ToList();
        var judged = rows.Where(r => r.Verdict is { Gap: null }).Select(r => r.Verdict!).ToList();
        if (judged.Count == 0)
            return words.Say($"Ingen af de {rows.Count} målinger kan vurderes. ", $"None of the {rows.Count} indicators can be judged. ")
                + WhyNot();
        var counts = FindingCounts.Each(overview, words).ToList();
        var said = counts.Count == 0 ? words.Say("Intet emne afviger væsentligt fra gruppen.", "No topic deviates materially from the group.")
            : $"{words.List(counts)}.";
        return judged.Count == rows.Count ? said : said + words.Say($" {judged.Count} af {rows.Count} målinger kan vurderes.",
            $" {judged.Count} of {rows.Count} indicators can be judged.");
    }

    // The reason that most rows share.
    private string WhyNot()
    {
        var gaps = overview.Rows.Where(r => r.Verdict?.Gap is not null).GroupBy(r => r.Verdict!.Gap!.Value)
            .OrderByDescending(g => g.Count()).FirstOrDefault();
        return gaps?.First() is { } row ? VerdictGapText.Why(gaps.Key, row.Verdict!, row.Indicator, words.Language)
            : words.Say("Der er ikke lavet vurderinger.", "No verdicts have been made.");
    }

    /// <summary>So many findings of a state.</summary>
    public static string Count(VerdictState state, int count, DocumentTexts words) => state switch
    {
        VerdictState.Severe =>
            words.Count(count, ("alvorligt resultatproblem", "alvorlige resultatproblemer"),
                ("serious performance concern", "serious performance concerns")),
        VerdictState.Problem => words.Count(count, ("resultatproblem", "resultatproblemer"), ("performance concern", "performance concerns")),
        VerdictState.Watch => $"{count} " + words.Say("at holde øje med", "worth watching"),
        VerdictState.Improved =>
            words.Count(count, ("markant forbedring", "markante forbedringer"), ("marked improvement", "marked improvements")),
        _ => $"{count} "
            + words.Say("markant anderledes, hvor hverken højere eller lavere er bedst",
                "markedly different where neither higher nor lower is better"),
    };

    /// <summary>The worst finding; where there is none, that there is none.</summary>
    public string Challenge()
    {
        if (area.Challenges.Count > 0) return FindingText.In(words.Language).Headline(area.Challenges[0].Finding, overview);
        return IsJudged
            ? words.Say("Der er ingen resultatproblemer og intet, der er værd at holde øje med.",
                "There is no performance concern and nothing that is worth watching.")
            : words.Say("Der kan derfor ikke peges på udfordringer.", "So no challenges can be pointed out.");
    }

    private string Strength() => area.Talk.Strongest is [var best, ..]
        ? words.Say("Bedst går det med ", "What goes best is ") + new TalkText(overview, words).Headline(best)
        : IsJudged ? words.Say("Intet emne ligger bedre, end man kunne vente ud fra gruppen.", "No topic is better than expected by the group.")
            : words.Say("Der kan heller ikke peges på styrker.", "Nor can strengths be pointed out.");

    /// <summary>How many are supported, and how that has moved.</summary>
    public string Benefits()
    {
        var rows = PackSections.BenefitCounts(overview).ToList();
        if ((rows.FirstOrDefault(r => r.Indicator.IsSum) ?? rows.FirstOrDefault()) is not { } row)
            return words.Say("Oversigten har ingen tal for forsørgede.", "The overview has no figures of people on benefits.");
        var name = words.Name(row.Indicator);
        if (row.Level.Value is not { } now)
            return $"{name}: {Untold(row, row.Level.Why!.Value)}.";
        return MoveText.Stop($"{name}: {MoveText.Level(row.Indicator, now, words)}{Year(row)}{Group(row)}");
    }

    private string Untold(OverviewRow row, Reason why)
    {
        var reason = ReasonText.Explain(why, words.Language);
        if (row.Level.Doubtful is not null) return $"{words.Numbers.Level(row.Indicator, row.Level)}, {reason}";
        return why == Reason.Suppressed
            ? words.Say("kan ikke opgøres, fordi kilden skjuler tallet", "cannot be told, as the source withholds the figure")
            : words.Say($"kan ikke opgøres: {reason}", $"cannot be told: {reason}");
    }

    private string Year(OverviewRow row)
    {
        var moved = MoveText.Of(row.Indicator, row.ChangeLastYear, words);
        return row.ChangeLastYear.Value is null ? words.Say("; ændringen på et år ", "; the change over a year ") + moved
            : words.Say($"; tallet {moved} på et år", $"; the figure {moved} in a year");
    }

    // The country has nothing like it to be held up against.
    private string Group(OverviewRow row) => area is { Group: { } group, Overview.Area.Kind: not AreaKind.Country }
        ? words.Say("; gruppens tal ", "; the group's figure ") + MoveText.Of(row.Indicator, group.Year(row.Indicator), words) : "";

    private static string Talk(PackArea area, DocumentTexts words)
    {
        var names = area.Main.Take(2).Select(p => words.Topic(p)).Concat(area.Focus.Select(r => words.Name(r.Indicator)))
            .Distinct().Take(3).ToList();
        return names.Count == 0
            ? words.Say("Mødet kan handle om, hvad der virker, og hvordan det fastholdes.",
                "The meeting can be about what works and how it is kept.")
            : words.Say("Mødet bør især handle om: ", "The meeting should above all be about: ") + string.Join("; ", names) + ".";
    }
}
