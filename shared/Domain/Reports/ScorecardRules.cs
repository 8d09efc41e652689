namespace Reporting.Domain.Reports;

/// <summary>What must hold for the scorecards of a catalogue.</summary>
internal static class ScorecardRules
{
    private const string File = "scorecards.json";

    /// <summary>Every broken rule.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(CatalogueParts parts)
    {
        var indicators = parts.Indicators.DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);
        return parts.Scorecards.SelectMany(s => s.Cells.SelectMany(c => OfCell(s, c, indicators)));
    }

    private static IEnumerable<CatalogueError> OfCell(Scorecard card, ScorecardCell cell, Dictionary<string, Indicator> indicators)
    {
        var question = cell.Question.ToString().ToLowerInvariant();
        if (string.IsNullOrWhiteSpace(cell.Note) || string.IsNullOrWhiteSpace(cell.NoteEn))
            yield return new(File, card.Id, $"{question}.note",
                "must say, here and in noteEn, why the indicator answers or what would be needed");
        if (cell.Indicator is not { } id) yield break;
        if (!indicators.TryGetValue(id, out var indicator))
            yield return new(File, card.Id, $"{question}.indicator",
                $"'{id}' is not an indicator; name one of indicators.json, or leave it out and say in note what would be needed");
        else if (cell.Measure == ScorecardMeasure.Level && !indicator.IsRate)
            yield return new(File, card.Id, $"{question}.measure",
                $"'{id}' counts persons: levels of large and small areas cannot be compared; write yearDevelopment");
    }
}
