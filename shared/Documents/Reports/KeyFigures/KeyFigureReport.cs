namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>The key-figure report (nøgletalsrapport): where the areas of a region or network stand, each quarter.</summary>
public static class KeyFigureReport
{
    /// <summary>The report, as it is listed.</summary>
    public static Report Report { get; } = new(
        "key-figures", "Nøgletalsrapport", "Key-figure report",
        new("Hvor områderne i en region eller et netværk står: billedet i få sætninger, de største bevægelser, alle vurderinger side om side, og områderne sammenlignet på hver måling med den usikkerhed, der er.",
            "Where the areas of a region or network stand: the picture in few sentences, the biggest movements, every verdict side by side, and the areas compared on each indicator with its uncertainty."),
        new("Til analytikere og chefer.", "For analysts and chiefs."),
        ReportNeeds.Group, Compose);

    private static PaperDocument Compose(ReportInput input)
    {
        var context = new ReportContext(input);
        return ReportFrame.Document(Report, context, Basis(context),
            [.. new Picture(input, context).Blocks(), .. new MovementPart(context).Blocks(), .. new HeatMap(context).Blocks(),
                .. new LeaguePart(context).Blocks()]);
    }

    private static IReadOnlyList<string> Basis(ReportContext context) =>
    [
        context.Say("Udviklingen over et kvartal er ændringen på tre måneder; over et år er den ændringen fra samme periode året før.",
            "The development over a quarter is the change in three months; over a year it is the change since the same period a year before."),
        context.Say(
            $"{context.TogetherNote}. Er det en hel region, er det regionens egne tal. Er et områdes tal skjult, kan de ikke lægges sammen.",
            $"{context.TogetherNote}. Of a whole region they are the region's own figures. Where an area's figure is withheld they cannot be added."),
        context.Say("Der er ingen pladsnumre: områder, hvis tal ikke kan skelnes fra hinanden, skal ikke læses som en rækkefølge.",
            "There are no rank numbers: areas whose figures cannot be told apart are not to be read as an order."),
        ReportFrame.Verdicts(context),
    ];
}
