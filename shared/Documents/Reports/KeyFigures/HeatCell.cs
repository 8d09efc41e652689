namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>One area and indicator in a heat map: the number of the overview, the stored verdict, or else the standing.</summary>
internal sealed class HeatCell(ReportContext context, Indicator indicator, Area area)
{
    private Standing? standing;
    private readonly Figure figure = context.Figures.Compared(indicator, area.Code, Span.LastPeriod);

    /// <summary>What is compared, or why there is no number.</summary>
    public Figure Figure => figure;

    /// <summary>The stored verdict.</summary>
    public Verdict? Verdict { get; } = context.Figures.Verdict(indicator, area.Code);

    /// <summary>Whether a number is given that could not be judged.</summary>
    public bool Unjudged => figure.Value is not null && Verdict is null or { Gap: not null };

    /// <summary>How the number stands to the area's own group, where no verdict is given.</summary>
    public Standing Standing =>
        standing ??= area.Kind == AreaKind.Country || Unjudged || Verdict is not { State: VerdictState.None } ? Standing.Unknown
        : OverviewCalculator.StandingOf(indicator, figure, context.Means.Of(
            context.Figures.GroupOf(area), indicator, indicator.ComparedBy == ComparedBy.Level ? null : Span.LastPeriod));

    /// <summary>The cell.</summary>
    public TableCell Cell()
    {
        var cell = context.Cells.Compared(indicator, figure);
        if (figure.Value is null) return cell;
        var text = Unjudged ? $"({cell.Text})" : Mark + cell.Text;
        return cell with { Text = text, Fill = Verdict is { Gap: null } said ? HeatColours.Of(said.State) : null,
            Spoken = $"{cell.Text}, {Words()}" };
    }

    private string Mark =>
        Verdict is { State: not VerdictState.None } said ? VerdictTexts.Shape(said.State, said.Direction) : Standing switch
    {
        Standing.Better => "△ ",
        Standing.Worse => "▽ ",
        Standing.Higher => "↑ ",
        Standing.Lower => "↓ ",
        _ => "",
    };

    private string Words() => Unjudged ? context.Say("kan ikke vurderes", "cannot be judged")
        : Verdict is { State: not VerdictState.None } said ? VerdictTexts.Word(said.State, said.Direction, context.Language)
        : Standing is Standing.Unknown ? context.Say("ingen bemærkninger", "no remarks")
        : context.Say(
            $"{StandingText.Word(Standing, context.Language)} {(Standing == Standing.Same ? "med" : "end")} gruppens gennemsnit, ingen bemærkninger",
            Standing == Standing.Same
                ? "the same as the group's mean, no remarks"
                : $"{StandingText.Word(Standing, context.Language)} than the group's mean, no remarks");
}
