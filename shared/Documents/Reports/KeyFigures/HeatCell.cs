namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>One area and indicator in a heat map: the number of the overview with the mark of the stored verdict, and no other.</summary>
internal sealed class HeatCell(ReportContext context, Indicator indicator, Area area)
{
    private readonly Figure figure = context.Figures.Compared(indicator, area.Code, League.Over);

    /// <summary>What is compared, or why there is no number.</summary>
    public Figure Figure => figure;

    /// <summary>The stored verdict.</summary>
    public Verdict? Verdict { get; } = context.Figures.Verdict(indicator, area.Code);

    /// <summary>Whether a number is given that could not be judged.</summary>
    public bool Unjudged => figure.Value is not null && Verdict is null or { Gap: not null };

    /// <summary>The cell.</summary>
    public TableCell Cell()
    {
        var cell = context.Cells.Compared(indicator, figure);
        // The fill says it; ink is read best on it.
        return context.Cells.Judged(cell, Verdict) with
        {
            Colour = cell.Colour, Fill = cell.Number is not null && Verdict is { Gap: null } said ? HeatColours.Of(said.State) : null,
        };
    }
}
