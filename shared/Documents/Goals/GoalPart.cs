namespace Reporting.Documents.Goals;

/// <summary>An area's goals: a sentence each, the charts, and a table of the same. Pages, packs and reviews show this part.</summary>
/// <param name="area">The area's name.</param>
/// <param name="goals">How it stands to its goals.</param>
internal sealed class GoalPart(string area, IReadOnlyList<GoalStand> goals, DocumentTexts words)
{
    private readonly GoalText text = new(words);

    /// <summary>The blocks; one sentence where there are no goals.</summary>
    public IEnumerable<Block> Blocks() => goals.Count == 0
        ? [new TextBlock(words.Say("Der er ikke sat mål for området.", "No goals are set for the area."))] : [Sentences(), .. Charts(), .. Table()];

    /// <summary>A sentence for each goal.</summary>
    public Block Sentences() => new ListBlock([.. goals.Select(text.Sentence)]);

    /// <summary>A chart for each goal that has a forecast.</summary>
    public IEnumerable<Block> Charts() => goals.Select(new GoalTrend(area, words).Of).OfType<TrendBlock>();

    /// <summary>The goals that indicators measure, as a table; nothing where there are none.</summary>
    public IEnumerable<Block> Table()
    {
        var measured = goals.Where(g => g.Indicator is not null).ToList();
        if (measured.Count == 0) yield break;
        var cells = new FigureCells(words);
        var rows = measured.Select(g => Row(g, cells)).ToList();
        yield return new TableBlock(words.Say("Mål og fremskrivning", "Goals and forecast"),
            [
                new(words.Say("Måling", "Indicator"), 2.4), new(words.Say("Hvis", "Whose"), 1.4), new(words.Say("Mål", "Goal"), 1, Numbers: true),
                new(words.Say("I", "In"), 1), new(words.Say("Nu", "Now"), 1, Numbers: true),
                new(words.Say("Krav nu", "Required now"), 1, Numbers: true), new(words.Say("Fremskrevet", "Forecast"), 1.2, Numbers: true),
                new(words.Say("Mellem", "Between"), 1.5), new(words.Say("Udsigt", "Outlook"), 2),
            ], rows)
        { Note = cells.Note(text.Method) };
    }

    private TableRow Row(GoalStand stand, FigureCells cells)
    {
        var (indicator, at) = (stand.Indicator!, stand.Gap is null ? stand.Projection : null);
        return new TableRow(
        [
            new(words.Name(indicator)), new(text.Kind(stand.Goal.Kind)), cells.Level(indicator, Figure.Of(stand.Goal.Value!.Value)),
            new(words.Periods.Short(stand.Goal.To)), cells.Level(indicator, stand.Now), Of(at?.Required), Of(at?.Projected),
            at is null ? Unknown : new($"{Number(at.Low)}–{Number(at.High)}"),
            new(text.Word(stand.Outlook)) { Colour = ColourOf(stand.Outlook) },
        ]);

        TableCell Of(double? value) => value is { } number ? cells.Level(indicator, Figure.Of((decimal)number)) : Unknown;

        string Number(double value) => words.Numbers.Number((decimal)value, indicator.Decimals);
    }

    private TableCell Unknown => new(NumberText.None) { Colour = Palette.Quiet, Spoken = words.Say("kan ikke siges", "cannot be told") };

    private static string ColourOf(GoalOutlook outlook) => outlook switch
    {
        GoalOutlook.OnTrack or GoalOutlook.Reached => Palette.Better,
        GoalOutlook.UnderPressure => Palette.Watch,
        GoalOutlook.OutOfReach or GoalOutlook.Missed => Palette.Worse,
        _ => Palette.Quiet,
    };
}
