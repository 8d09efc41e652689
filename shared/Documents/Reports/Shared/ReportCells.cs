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

    /// <summary>
    /// A cell's number with what the stored verdict says of it: its mark, its colour, its word aloud; in brackets
    /// where it could not be judged.
    /// </summary>
    public TableCell Judged(TableCell cell, Verdict? verdict)
    {
        if (cell.Number is null) return cell;
        var aloud = cell.Spoken ?? cell.Text;
        return verdict switch
        {
            null or { Gap: not null } => cell with
            {
                Text = $"({cell.Text})", Spoken = $"{aloud}, {language.Say("kan ikke vurderes", "cannot be judged")}",
            },
            { State: VerdictState.None } => cell with { Spoken = $"{aloud}, {language.Say("ingen bemærkninger", "no remarks")}" },
            _ => MarkedCell.Of(cell, verdict, language),
        };
    }

    private TableCell Number(Figure figure, string text, int decimals, string? unit) =>
        figure.Value is { } value ? new TableCell(text, value, decimals) { Unit = unit }
        : figure.Doubtful is null ? Missing(figure.Why!.Value) : Doubtful(text, Missing(figure.Why!.Value));

    private static TableCell Doubtful(string text, TableCell mark) =>
        mark with { Text = text + NumberText.HardSpace + mark.Text, Spoken = $"{text}, {mark.Spoken}" };
}
