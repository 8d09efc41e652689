namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>scorecards.json</c>.</summary>
internal static class ScorecardEntries
{
    /// <summary>The scorecards in the file's order.</summary>
    public static IReadOnlyList<Scorecard> Read(SeedFiles files) => JsonFile.Entries(files, SeedFiles.ScorecardsFile, Card);

    private static Scorecard Card(JsonFields fields) => new(
        fields.Text("id"), fields.Text("name"), fields.Text("nameEn"),
        [.. Enum.GetValues<ScorecardQuestion>().Select(q => CellOf(fields, q)).OfType<ScorecardCell>()]);

    private static ScorecardCell? CellOf(JsonFields card, ScorecardQuestion question)
    {
        var field = question.ToString().ToLowerInvariant();
        var cell = card.Part(field, fields => Cell(fields, question));
        if (cell is null) card.Mistake(field, "is missing: name the indicator that answers, or say in note what would be needed");
        return cell;
    }

    private static ScorecardCell Cell(JsonFields fields, ScorecardQuestion question)
    {
        var indicator = fields.OptionalText("indicator");
        var measure = indicator is null ? ScorecardMeasure.YearDevelopment : fields.Choice<ScorecardMeasure>("measure");
        return new(question, indicator, measure, fields.Text("note"), fields.Text("noteEn"));
    }
}
