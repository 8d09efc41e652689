namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>A league as a chart with its message: who stands apart from the areas together, and who cannot be told from them.</summary>
internal sealed class LeagueView(ReportContext context, League league)
{
    private readonly Indicator indicator = league.Indicator;

    private bool ByLevel => indicator.ComparedBy == ComparedBy.Level;

    private int Decimals => ByLevel ? indicator.Decimals : indicator.ChangeDecimals;

    private int Above => league.Places.Count(p => p.Apart > 0);

    private int Below => league.Places.Count(p => p.Apart < 0);

    /// <summary>The chart.</summary>
    public LeagueBlock Block() => new(
        Title(), Alt(), Decimals,
        [.. league.Places.Select(p => new LeagueRow(p.Area.Name, p.Value, p.Swing?.Low, p.Swing?.High))],
        league.Mean.Value, league.Mean.Value is null ? null : context.Say("Områderne samlet", "The areas together"))
    {
        Note = ReasonNote.Join(Unit(), Line(), context.Say(
            "Områder, hvis streger overlapper, kan ikke skelnes fra hinanden; deres rækkefølge betyder intet",
            "Areas whose lines overlap cannot be told apart; their order means nothing")),
    };

    private string Title()
    {
        var name = context.Name(indicator);
        if (league.Mean.Value is null) return $"{name}: {What()} {context.Say("i", "in")} {context.Words.Areas(league.Places.Count)}";
        if (Above + Below == 0)
            return $"{name}: {context.Say("ingen områder skiller sig klart ud fra områderne samlet", "no area stands clearly apart from the areas together")}";
        var (first, second) = indicator.Polarity == Polarity.Lower ? (Below, Above) : (Above, Below);
        return context.Say(
            $"{name}: {(first == 0 ? "ingen områder" : context.Words.Areas(first))} {Good} og {Number(second)} {Bad} end områderne samlet",
            $"{name}: {(first == 0 ? "no areas" : context.Words.Areas(first))} {Good} and {Number(second)} {Bad} than the areas together");
    }

    private string Good => indicator.Polarity == Polarity.None
        ? context.Say("ligger klart højere", "clearly higher") : context.Say("klarer sig klart bedre", "clearly better");

    private string Bad => indicator.Polarity == Polarity.None
        ? context.Say("klart lavere", "clearly lower") : context.Say("klart dårligere", "clearly worse");

    private string Alt()
    {
        var (first, last) = (league.Places[0], league.Places[^1]);
        var order = indicator.Polarity == Polarity.None
            ? context.Say("højest først", "highest first") : context.Say("bedst først", "best first");
        var mean = league.Mean.Value is { } value
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

    private string Number(int count) => count == 0 ? context.Say("ingen", "none") : context.Words.Numbers.Number(count, 0);
}
