namespace Reporting.Documents.Web;

/// <summary>An indicator's month over many areas, as blocks for its page in a browser.</summary>
public static class IndicatorBlocks
{
    /// <summary>
    /// What it means, the country's line, how the areas are spread, and the areas side by side with how far their figures usually
    /// swing.
    /// </summary>
    /// <param name="country">The country's picture; null where the catalogue has none.</param>
    public static IReadOnlyList<Block> Compose(ReportInput input, Indicator indicator, AreaPicture? country)
    {
        var context = new ReportContext(input);
        var league = League.Of(context.Figures, context.Together, indicator, context.Scope);
        return
        [
            .. Definition(indicator, context), .. Trend(indicator, country, context),
            .. league.Places.Count < 2
                ? [new TextBlock(context.Say("Færre end to områder har et tal.", "Fewer than two areas have a figure."))]
                : Areas(league, context),
            .. new PerThousandPart(input, context, indicator).Blocks(),
        ];
    }

    private static IEnumerable<Block> Definition(Indicator indicator, ReportContext context)
    {
        if (!indicator.IsVerified) yield return new TextBlock(context.Say(
            "Ubekræftet: målingens tabel er endnu ikke set i et svar fra kilden.",
            "Unverified: the indicator's table has not been seen in an answer of the source yet."));
        if (context.Say(indicator.Why, "") is { Length: > 0 } why) yield return new TextBlock(why, TextWeight.Lead);
        var source = indicator.Source is { } from
            ? context.Say($"Jobindsats, tabel {from.Table}: {from.Measure}.", $"Jobindsats, table {from.Table}: {from.Measure}.")
            : context.Say("Summen af ", "The sum of ")
                + string.Join(", ", indicator.Parts.Select(p => context.Words.Name(context.Catalogue.Indicator(p)!))) + ".";
        yield return new ListBlock(
        [
            context.Say("Enhed: ", "Unit: ") + UnitText.Of(indicator, context.Language) + ".",
            Direction(indicator, context),
            indicator.ComparedBy == ComparedBy.Level ? context.Say("Sammenlignes på niveauet.", "Compared by its level.")
                : context.Say("Sammenlignes på udviklingen.", "Compared by its development."),
            context.Say("Kilde: ", "Source: ") + source,
        ]);
    }

    private static string Direction(Indicator indicator, ReportContext context) => (indicator.Polarity, indicator.IsRate) switch
    {
        (Polarity.Lower, true) => context.Say("Lavere er bedre.", "Lower is better."),
        (Polarity.Lower, false) => context.Say("Færre er bedre.", "Fewer is better."),
        (Polarity.Higher, true) => context.Say("Højere er bedre.", "Higher is better."),
        (Polarity.Higher, false) => context.Say("Flere er bedre.", "More is better."),
        _ => context.Say("Hverken højere eller lavere er bedst.", "Neither higher nor lower is better."),
    };

    private static IEnumerable<Block> Trend(Indicator indicator, AreaPicture? country, ReportContext context)
    {
        if (country?.Overview.Rows.FirstOrDefault(r => r.Indicator.Id == indicator.Id) is not { } row) yield break;
        if (new PackTrend(country, context.Words).Of(row) is not { } chart) yield break;
        yield return new HeadingBlock(2, context.Say("Udviklingen i hele landet", "The development in the whole country"));
        yield return chart;
    }

    private static IEnumerable<Block> Areas(League league, ReportContext context) =>
    [
        new HeadingBlock(2, context.Say("Hvor forskellige områderne er", "How different the areas are")),
        new AreaSpread(league, context).Block(),
        new HeadingBlock(2, context.Say("Områderne side om side", "The areas side by side")),
        .. new LeaguePart(context).Of(league),
    ];
}
