namespace Reporting.Documents.Packs;

/// <summary>The chart of a row: own line, the group with its middle half, a break, and the required path to a target.</summary>
/// <param name="overview">The page that the row is of.</param>
/// <param name="compared">What the page compares the area with; null for nothing.</param>
/// <param name="goals">The area's goals.</param>
/// <param name="explained">Whether the text before the charts says what the grey line and the band are.</param>
internal sealed class PackTrend(
    Overview overview, ComparisonGroup? compared, IReadOnlyList<GoalStand> goals, DocumentTexts words, bool explained = false)
{
    private readonly ExpectedText texts = ExpectedText.In(words.Language);

    /// <summary>The charts of an area's month.</summary>
    public PackTrend(AreaPicture area, DocumentTexts words, bool explained = false)
        : this(area.Overview, area.Group?.Group, area.Goals, words, explained)
    {
    }

    /// <summary>The chart; null where there is no line to draw.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">The message; null for what is measured and when.</param>
    /// <param name="told">Whether the text beside it says the verdict's numbers though nothing is found.</param>
    public TrendBlock? Of(OverviewRow row, string? title = null, bool told = false)
    {
        if (row.Trend.First is not { } first || TrendPhrases.Of(row, overview, words.Language, told) is not { } alt) return null;
        var expected = told ? ExpectedTrend.Told(row) : ExpectedTrend.Shown(row);
        var target = goals.FirstOrDefault(g => g.Goal.Indicator == row.Indicator.Id)?.Goal.Path;
        return new TrendBlock(title ?? Span(row, first), alt, told ? ExpectedTrend.OfTold(row) : ExpectedTrend.Of(row), expected?.Decimals ?? row.Indicator.Decimals,
            AreaName.Of(overview.Area, words.Language), expected is null ? Group(row) : texts.Label)
        {
            Gap = expected is null ? null : texts.Gap(expected),
            Provisional = row.Provisional && row.Trend.Own[^1] is not null, Note = Note(row, first, expected),
            Required = Required(row, first, target),
            RequiredLabel = target is null ? null : words.Say("kravforløb", "required path"),
        };
    }

    /// <summary>What the grey line and the band of charts are, where it is said once for all.</summary>
    public static string Explanation(Language language) => language.Say(
        "Ventet er det, tallet ville have været, hvis området havde fulgt gruppen: den grå linje i figurerne. I båndet om den ville 8 af 10 områder ligge.",
        "Expected is what the figure would have been if the area had followed the group: the grey line in the charts. In the band around it 8 of 10 areas would lie.");

    // A rate's line is the group's own; a count's is what following the group would have given.
    private string Group(OverviewRow row) => compared is null ? ""
        : overview.Area.Kind != AreaKind.Municipality ? PackTitle.Group(compared, words)
        : row.Indicator.IsRate ? words.Say("gruppen", "the group") : words.Say("som gruppen", "as the group");

    private static IReadOnlyList<decimal?> Required(OverviewRow row, Period first, VerdictTarget? path)
    {
        if (path is not { } target || target.From.Type != first.Type) return [];
        return [.. row.Trend.Own.Select((_, i) => first + i >= target.From && first + i <= target.To
            ? (decimal?)target.Required(first + i) : null)];
    }

    private string Span(OverviewRow row, Period first)
    {
        var (from, to) = (words.Periods.Long(first), words.Periods.Long(first + (row.Trend.Own.Count - 1)));
        return $"{words.Name(row.Indicator)}, " + words.Say($"{from} til {to}", $"{from} to {to}");
    }

    private string Note(OverviewRow row, Period first, AgainstExpected? against)
    {
        var text = $"{SentenceStart.Of(UnitText.Of(row.Indicator, words.Language))}. {Span(row, first)}.";
        if (against is { } expected)
            text += explained ? "" : words.Say(
                $" Grå linje: det ventede, hvis området havde fulgt gruppen siden {words.Periods.Long(expected.Since)}; båndet er, hvor 8 af 10 ville ligge.",
                $" Grey line: what was expected if the area had followed the group since {words.Periods.Long(expected.Since)}; the band is where 8 of 10 would lie.");
        else if (compared is not null) text += row.Indicator.IsRate
            ? words.Say(
                $" Gruppens linje: {MeanText.Word(row.Indicator.Mean, words.Language)}; båndet er den midterste halvdel af gruppens områder.",
                $" The group's line: {MeanText.Word(row.Indicator.Mean, words.Language)}; the band is the middle half of the group's areas.")
            : words.Say(" Gruppens linje er dens udvikling fra områdets første tal; båndet er den midterste halvdel af gruppens områder.",
                " The group's line is its development from the area's first figure; the band is the middle half of the group's areas.");
        if (row.VerdictGroup is { } judged && judged.Id != compared?.Id)
            text += words.Say($" Vurderingen er mod gruppen {judged.Name}.", $" The verdict is against the group {judged.NameEn}.");
        if (row.Trend.BreakFrom is { } from) text += words.Say(" Databrud: ", " Break in the series: ") + words.Periods.Long(from) + ".";
        return text;
    }
}
