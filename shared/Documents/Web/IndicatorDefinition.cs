namespace Reporting.Documents.Web;

/// <summary>What an indicator means.</summary>
internal static class IndicatorDefinition
{
    /// <summary>Why it matters, its unit, which way is better, how it is compared and where it comes from.</summary>
    public static IEnumerable<Block> Of(Indicator indicator, ReportContext context)
    {
        if (!indicator.IsVerified) yield return new TextBlock(context.Say(
            "Ubekræftet: målingens tabel er endnu ikke set i et svar fra kilden.",
            "Unverified: the indicator's table has not been seen in an answer of the source yet."));
        if (context.Say(indicator.Why, "") is { Length: > 0 } why) yield return new TextBlock(why);
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
}
