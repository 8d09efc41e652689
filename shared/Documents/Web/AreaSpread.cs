namespace Reporting.Documents.Web;

/// <summary>All areas of a league as dots on one axis, with the two ends named.</summary>
internal sealed class AreaSpread(League league, ReportContext context)
{
    private readonly Indicator indicator = league.Indicator;
    private readonly IReadOnlyList<LeaguePlace> sorted = [.. league.Places.OrderBy(p => p.Value)];

    private bool ByLevel => indicator.ComparedBy == ComparedBy.Level;

    /// <summary>The chart.</summary>
    public SpreadBlock Block() =>
        new(Title(), Alt(), [new SpreadRow(Label(), ByLevel ? indicator.Decimals : indicator.ChangeDecimals, Dots(), league.Together.Value)
        {
            MeanLabel = context.Say("samlet", "together"),
        }])
    {
        Note = context.Say($"Hver prik er et område. Stregen er områderne samlet. {context.TogetherNote}.",
            $"Each dot is an area. The stroke is the areas together. {context.TogetherNote}."),
    };

    private string Title() =>
        context.Say($"Halvdelen af områderne ligger mellem {At(0.25)} og {At(0.75)}",
            $"Half of the areas lie between {At(0.25)} and {At(0.75)}");

    private string Alt() => context.Say(
        $"{Label()}: fra {sorted[0].Area.Name} ({Amount(sorted[0].Value)}) til {sorted[^1].Area.Name} ({Amount(sorted[^1].Value)}).",
        $"{Label()}: from {sorted[0].Area.Name} ({Amount(sorted[0].Value)}) to {sorted[^1].Area.Name} ({Amount(sorted[^1].Value)}).");

    private string Label() =>
        $"{context.Name(indicator)}, {(ByLevel ? context.Say("niveau", "level") : context.Say("ændring på et år", "change over a year"))}";

    private List<SpreadDot> Dots() =>
        [.. sorted.Index().Select(p => new SpreadDot(p.Item.Area.Name, p.Item.Value, p.Index == 0 || p.Index == sorted.Count - 1))];

    private string At(double part) => Amount(sorted[(int)Math.Round(part * (sorted.Count - 1))].Value);

    private string Amount(decimal value) => context.Compared(indicator, value);
}
