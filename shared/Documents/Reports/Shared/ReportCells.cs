namespace Reporting.Documents.Reports.Shared;

/// <summary>Cells of a report's tables: numbers with their unit, and the mark of the reason where there is none.</summary>
/// <param name="language">The language.</param>
internal sealed class ReportCells(Language language)
{
    private readonly NumberText numbers = NumberText.In(language);

    /// <summary>A level.</summary>
    public TableCell Level(Indicator indicator, Figure figure) => Number(
        figure, numbers.Level(indicator, figure), indicator.Decimals, indicator.IsRate ? "%" : null);

    /// <summary>A development.</summary>
    public TableCell Change(Indicator indicator, Figure figure) => Number(
        figure, numbers.Change(indicator, figure), indicator.ChangeDecimals, indicator.IsRate ? null : "%");

    /// <summary>A level or a development, as the indicator is compared.</summary>
    public TableCell Compared(Indicator indicator, Figure figure) =>
        indicator.ComparedBy == ComparedBy.Level ? Level(indicator, figure) : Change(indicator, figure);

    /// <summary>A whole number of things.</summary>
    public TableCell Count(int count) => new(numbers.Number(count, 0), count);

    /// <summary>Why there is no number: the mark, explained below the table, and the words aloud.</summary>
    public TableCell Missing(Reason why) =>
        new(ReasonText.Mark(why)) { Colour = Palette.Quiet, Spoken = ReasonText.Explain(why, language) };

    /// <summary>A verdict with its shape and its word; a dash where nothing could be judged, nothing where nothing is said.</summary>
    public TableCell Verdict(Verdict? verdict) => verdict switch
    {
        null or { Gap: not null } => new(NumberText.None)
        {
            Colour = Palette.Quiet, Spoken = language.Say("kan ikke vurderes", "cannot be judged"),
        },
        { State: VerdictState.None } => new("") { Spoken = language.Say("ingen bemærkninger", "no remarks") },
        _ => new(VerdictTexts.Shape(verdict.State, verdict.Direction) + VerdictTexts.Short(verdict.State, verdict.Direction, language))
        {
            Colour = Palette.Of(verdict.State), Spoken = VerdictTexts.Word(verdict.State, verdict.Direction, language),
        },
    };

    /// <summary>How an area stands to its group.</summary>
    public TableCell Standing(Standing standing) => new(StandingText.Marked(standing, language))
    {
        Colour = StandingColour(standing),
        Spoken = standing == Domain.Overviews.Standing.Unknown
            ? language.Say("kan ikke siges", "cannot be told") : StandingText.Word(standing, language),
    };

    /// <summary>The colour of a standing; a shape and a word stand beside it.</summary>
    public static string StandingColour(Standing standing) => standing switch
    {
        Domain.Overviews.Standing.Better => Palette.Better,
        Domain.Overviews.Standing.Worse => Palette.Worse,
        Domain.Overviews.Standing.Unknown => Palette.Quiet,
        _ => Palette.Ink,
    };

    private TableCell Number(Figure figure, string text, int decimals, string? unit) =>
        figure.Value is { } value ? new TableCell(text, value, decimals) { Unit = unit } : Missing(figure.Why!.Value);
}
