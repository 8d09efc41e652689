namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>A league as a chart with its message: what the stored verdicts say of the areas.</summary>
internal sealed class LeagueView(ReportContext context, League league)
{
    private readonly Indicator indicator = league.Indicator;

    private bool ByLevel => indicator.ComparedBy == ComparedBy.Level;

    private int Decimals => ByLevel ? indicator.Decimals : indicator.ChangeDecimals;

    /// <summary>The chart.</summary>
    public LeagueBlock Block()
    {
        var block = new LeagueBlock(
            Title(), Alt(), Decimals,
            [.. league.Places.Select(p => new LeagueRow(Marked(p), p.Value, p.Swing?.Low, p.Swing?.High))],
            league.Together.Value, league.Together.Value is null ? null : context.Say("Områderne samlet", "The areas together"));
        var cut = block.Cut.ToList();
        return block with { Alt = Alt() + string.Concat(cut.Select(Whole)), Note = Note(cut.Count > 0) };
    }

    private string? Note(bool isCut) => ReasonNote.Join(Unit(), Line(),
        isCut ? context.Say("En pil: stregen er længere end aksen", "An arrow: the line is longer than the axis") : "", context.Say(
            "Tegn ved navnet er månedens vurdering mod områdets egen gruppe; uden tegn er der ingen bemærkninger",
            "A sign at the name is the month's verdict against the area's own group; without one there are no remarks"),
        context.Say("Områder, hvis streger overlapper, kan ikke skelnes fra hinanden; deres rækkefølge betyder intet",
            "Areas whose lines overlap cannot be told apart; their order means nothing"),
        league.Together.Value is null ? "" : context.TogetherNote);

    // The true ends of a line that the picture cuts.
    private string Whole(LeagueRow row) => context.Say(
        $" {row.Label} svinger mellem {Number(row.Low!.Value)} og {Number(row.High!.Value)}.",
        $" {row.Label} swings between {Number(row.Low!.Value)} and {Number(row.High!.Value)}.");

    private string Number(decimal value) => context.Words.Numbers.Number(value, Decimals);

    private static string Marked(LeaguePlace place) => place.Verdict is { Gap: null } said
        ? VerdictTexts.Shape(said.State, said.Direction) + place.Area.Name : place.Area.Name;

    // Nothing of who lies above whom.
    /// <summary>What the stored verdicts say, counted.</summary>
    public string Title()
    {
        var name = context.Name(indicator);
        var said = league.Places.Select(p => p.Verdict).OfType<Verdict>().Where(v => v.Gap is null).ToList();
        if (said.Count == 0) return $"{name}: {What()} {context.Say("i", "in")} {context.Words.Areas(league.Places.Count)}";
        var states = said.Where(v => v.State != VerdictState.None).GroupBy(v => (v.State, Way: Way(v)))
            .OrderByDescending(g => Seriousness.Rank(g.Key.State)).ThenBy(g => g.Key).ToList();
        return $"{name}: " + (states.Count == 0
            ? context.Say("ingen bemærkninger til områderne", "no remarks on the areas")
            : context.Words.List([.. states.Select(g => $"{VerdictTexts.Word(g.Key.State, g.Key.Way, context.Language)} "
                + $"{context.Say("i", "in")} {context.Words.Areas(g.Count())}")]));
    }

    // Which way is told only where neither is better.
    private static VerdictDirection Way(Verdict verdict) =>
        verdict.State == VerdictState.Deviates ? verdict.Direction : VerdictDirection.None;

    private string Alt()
    {
        var (first, last) = (league.Places[0], league.Places[^1]);
        var order = first.Value <= last.Value ? context.Say("lavest først", "lowest first") : context.Say("højest først", "highest first");
        var mean = league.Together.Value is { } value
            ? context.Say($" Områderne samlet: {ReportContext.Stop(context.Compared(indicator, value))}",
                $" The areas together: {ReportContext.Stop(context.Compared(indicator, value))}") : "";
        return context.Say(
            $"{context.Words.Areas(league.Places.Count)}, {order}: fra {first.Area.Name} ({context.Compared(indicator, first.Value)}) til {last.Area.Name} ({context.Compared(indicator, last.Value)}).",
            $"{context.Words.Areas(league.Places.Count)}, {order}: from {first.Area.Name} ({context.Compared(indicator, first.Value)}) to {last.Area.Name} ({context.Compared(indicator, last.Value)}).") + mean;
    }

    private string What() =>
        ByLevel ? context.Say("niveauet", "the level") : context.Say("udviklingen det seneste år", "the development over the last year");

    private string Unit()
    {
        var unit = (ByLevel, indicator.IsRate) switch
        {
            (true, true) => context.Say("Niveauet i pct.", "The level in per cent"),
            (true, false) => context.Say("Niveauet", "The level"),
            (false, true) =>
                context.Say("Udviklingen det seneste år i procentpoint", "The development over the last year in percentage points"),
            _ => context.Say("Udviklingen det seneste år i pct.", "The development over the last year in per cent"),
        };
        return context.Figures.NewestOf(indicator) is { } period ? $"{unit}, {context.Words.Periods.Long(period)}" : unit;
    }

    private string Line()
    {
        var swings = league.Places.Select(p => p.Swing).ToList();
        if (swings.TrueForAll(s => s is null))
            return context.Say("Hvor langt tallene plejer at svinge, kendes ikke endnu, så ingen kan skelnes fra hinanden",
                "How far the figures usually swing is not known yet, so that none can be told apart");
        var text =
            context.Say("Stregen er så langt, områdets tal plejer at svinge (19 ud af 20 gange)",
                "The line is how far the area's figure usually swings (19 times of 20)");
        if (swings.Exists(s => s?.Basis == SwingBasis.Usual))
            text += context.Say(", regnet af, hvor meget det plejer at bevæge sig i forhold til gruppen",
                ", computed from how much it usually moves against its group");
        if (swings.Count(s => s?.Basis == SwingBasis.Chance) is > 0 and var chance)
            text += context.Say($"; for {context.Words.Areas(chance)} kun af tallets størrelse (Poisson)",
                $"; for {context.Words.Areas(chance)} from the size of the count alone (Poisson)");
        if (swings.Count(s => s is null) is > 0 and var unknown)
            text += context.Say($"; {context.Words.Areas(unknown)} har ingen streg, fordi udsvinget ikke kendes",
                $"; {context.Words.Areas(unknown)} {(unknown == 1 ? "has" : "have")} no line, since the swing is not known");
        return text;
    }
}
