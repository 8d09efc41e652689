namespace Reporting.Documents.Pdf.Overviews;

/// <summary>Says in a sentence what a row's trend line shows.</summary>
internal static class TrendPhrases
{
    /// <summary>The sentence, or null where there is no line.</summary>
    /// <param name="told">Whether it stands beside a verdict's numbers though nothing is found.</param>
    public static string? Of(OverviewRow row, Overview overview, Language language, bool told = false)
    {
        var own = row.Trend.Own;
        var (first, last) = Ends(own);
        if (row.Trend.First is not { } start || first < 0) return null;
        var (numbers, periods) = (NumberText.In(language), PeriodText.In(language));
        var name = language.Say(row.Indicator.Name, row.Indicator.NameEn);
        var (from, to) = (language.Say("fra", "from"), language.Say("til", "to"));
        var text = $"{name}, {periods.Long(start + first)} {to} {periods.Long(start + last)}: "
            + $"{from} {Value(own[first])} {to} {Value(own[last])}{Compared()}{Break()}";
        return PrintableText.Of(text);

        string Value(decimal? value) => numbers.Level(row.Indicator, Figure.Of(value!.Value));

        // The numbers of the sentence beside it, rounded alike.
        string Compared()
        {
            if ((told ? ExpectedTrend.Told(row) : ExpectedTrend.Shown(row)) is not { } against) return Group();
            var texts = ExpectedText.In(language);
            return $"; {texts.Both(against)}, {texts.Gap(against)}";
        }

        string Group()
        {
            var (firstOf, lastOf) = Ends(row.Trend.Group);
            if (overview.Group is null || firstOf < 0 || lastOf == firstOf) return "";
            var (a, b) = (row.Trend.Group[firstOf]!.Value, row.Trend.Group[lastOf]!.Value);
            if (row.Indicator.IsRate) return $"; {language.Say("gruppen", "the group")} {from} {Value(a)} {to} {Value(b)}";
            var change = a == 0 ? 0 : 100 * (b - a) / a;
            var word = change < 0 ? language.Say("gruppen falder", "the group falls") : language.Say("gruppen stiger", "the group rises");
            return $"; {word} {numbers.Percent(Math.Abs(change), row.Indicator.ChangeDecimals)}";
        }

        string Break() => row.Trend.BreakFrom is { } at
            ? $"; {language.Say("databrud", "break in the series")} {periods.Long(at)}" : "";
    }

    private static (int First, int Last) Ends(IReadOnlyList<decimal?> values)
    {
        var known = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).ToList();
        return known.Count == 0 ? (-1, -1) : (known[0], known[^1]);
    }
}
