namespace Reporting.Documents.Web;

/// <summary>The areas of a league as dots, each comparison group on an axis of its own with its median; all axes are alike.</summary>
/// <param name="chosen">The area that is named; the two ends of all are where it is null.</param>
internal sealed class AreaSpread(League league, ReportContext context, Area? chosen)
{
    private readonly Indicator indicator = league.Indicator;
    private readonly IReadOnlyList<LeaguePlace> sorted = [.. league.Places.OrderBy(p => p.Value)];

    private bool ByLevel => indicator.ComparedBy == ComparedBy.Level;

    /// <summary>The chart; null of fewer than two areas.</summary>
    public SpreadBlock? Block()
    {
        if (sorted.Count < 2) return null;
        var groups = sorted.Select(p => context.Figures.GroupOf(p.Area)).OfType<ComparisonGroup>().Distinct()
            .Select(g => (Group: g, Places: Places(g), Median: Median([.. Places(g).Select(p => p.Value)])))
            .OrderBy(g => g.Median).ThenBy(g => g.Group.Id, StringComparer.Ordinal).ToList();
        if (groups.Count == 0) return null;
        IReadOnlyList<decimal> reach = [sorted[0].Value, sorted[^1].Value];
        return new SpreadBlock(Title(groups[0], groups[^1]), Alt(groups), [.. groups.Select(g => new SpreadRow(
            context.Name(g.Group), ByLevel ? indicator.Decimals : indicator.ChangeDecimals, [.. g.Places.Select(p => Dot(p, g.Group))], g.Median)
        {
            MeanLabel = "median", Reach = reach,
        })])
        {
            Note = ReasonNote.Join(What(), context.Say("Hver prik er et område, stregen er medianen i sammenligningsgruppen",
                "Each dot is an area, the stroke is the median of the comparison group")),
        };
    }

    // Those with few of their own kind are compared with more than them.
    private List<LeaguePlace> Places(ComparisonGroup group)
    {
        var members = group.MembersIn(context.Figures.Month).ToHashSet(StringComparer.Ordinal);
        return [.. sorted.Where(p => members.Contains(p.Area.Code))];
    }

    private SpreadDot Dot(LeaguePlace place, ComparisonGroup group) => new(place.Area.Name, place.Value,
        context.Figures.GroupOf(place.Area) == group
            && (chosen is null ? place == sorted[0] || place == sorted[^1] : place.Area == chosen));

    private string Title(
        (ComparisonGroup Group, List<LeaguePlace> Places, decimal Median) low, (ComparisonGroup Group, List<LeaguePlace> Places, decimal Median) high) =>
        Amount(low.Median) == Amount(high.Median)
            ? context.Say($"Medianen er {Amount(low.Median)} i hver gruppe", $"The median is {Amount(low.Median)} in each group")
            : context.Say($"Medianen går fra {Amount(low.Median)} i {context.Name(low.Group)} til {Amount(high.Median)} i {context.Name(high.Group)}",
                $"The median goes from {Amount(low.Median)} in {context.Name(low.Group)} to {Amount(high.Median)} in {context.Name(high.Group)}");

    private string Alt(IEnumerable<(ComparisonGroup Group, List<LeaguePlace> Places, decimal Median)> groups) => What() + ": " + string.Join("; ",
        groups.Select(g => context.Say(
            $"{context.Name(g.Group)}, {context.Words.Areas(g.Places.Count)} fra {Amount(g.Places[0].Value)} til {Amount(g.Places[^1].Value)}, median {Amount(g.Median)}",
            $"{context.Name(g.Group)}, {context.Words.Areas(g.Places.Count)} from {Amount(g.Places[0].Value)} to {Amount(g.Places[^1].Value)}, median {Amount(g.Median)}"))) + ".";

    private string What() => ByLevel ? context.Say("Niveauet", "The level") : indicator.IsRate
        ? context.Say("Ændringen på et år, procentpoint", "The change over a year, percentage points")
        : context.Say("Ændringen på et år, pct.", "The change over a year, per cent");

    private static decimal Median(IReadOnlyList<decimal> values) => values.Count % 2 == 1
        ? values[values.Count / 2] : (values[values.Count / 2 - 1] + values[values.Count / 2]) / 2;

    private string Amount(decimal value) => context.Compared(indicator, value);
}
