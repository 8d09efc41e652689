using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>An indicator's month over many areas, as blocks for its page in a browser.</summary>
public static class IndicatorBlocks
{
    /// <summary>What it means, and the areas side by side with how far their figures usually swing.</summary>
    public static IReadOnlyList<Block> Compose(ReportInput input, Indicator indicator)
    {
        var context = new ReportContext(input);
        return [.. Definition(indicator, context), .. new LeaguePart(context).Of(League.Of(context.Figures, context.Means, indicator, context.Scope))];
    }

    private static IEnumerable<Block> Definition(Indicator indicator, ReportContext context)
    {
        if (context.Language == Language.Danish && indicator.Why.Length > 0) yield return new TextBlock(indicator.Why, TextWeight.Lead);
        var source = indicator.Source is { } from ? context.Say($"Jobindsats, tabel {from.Table}: {from.Measure}.", $"Jobindsats, table {from.Table}: {from.Measure}.")
            : context.Say("Summen af ", "The sum of ") + string.Join(", ", indicator.Parts.Select(p => context.Words.Name(context.Catalogue.Indicator(p)!))) + ".";
        yield return new ListBlock(
        [
            context.Say("Enhed: ", "Unit: ") + UnitText.Of(indicator, context.Language) + ".",
            Direction(indicator, context),
            indicator.ComparedBy == ComparedBy.Level ? context.Say("Sammenlignes på niveauet.", "Compared by its level.")
                : context.Say("Sammenlignes på udviklingen.", "Compared by its development."),
            context.Say("Kilde: ", "Source: ") + source,
        ]);
    }

    private static string Direction(Indicator indicator, ReportContext context) => indicator.Polarity switch
    {
        Polarity.Lower => context.Say("Færre er bedre.", "Fewer is better."),
        Polarity.Higher => context.Say("Flere er bedre.", "More is better."),
        _ => context.Say("Hverken flere eller færre er bedst.", "Neither more nor fewer is better."),
    };
}
