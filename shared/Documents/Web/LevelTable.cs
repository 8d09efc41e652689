namespace Reporting.Documents.Web;

/// <summary>Which of several areas have lain high or low for two years: states that stand, counted apart from the problems.</summary>
internal sealed class LevelTable(ReportInput input, ReportContext context)
{
    private const int Max = 40;
    private readonly LevelText texts = LevelText.In(context.Language);

    /// <summary>The table; a sentence when there is nothing to show.</summary>
    public IEnumerable<Block> Blocks()
    {
        var levels = context.Scope.SelectMany(a => TopicLevel.Of(context.Catalogue, input.Slices.GetValueOrDefault(a.Code)?.Verdicts.Values ?? []))
            .OrderByDescending(l => l.IsChallenge).ThenByDescending(l => l.Level.Persons).ThenBy(l => l.Verdict.Area, StringComparer.Ordinal)
            .ToList();
        yield return new HeadingBlock(2, texts.Heading);
        yield return levels.Count == 0
            ? new TextBlock(context.Say("Ingen af områderne har ligget langt fra sin gruppe i to år.",
                "None of the areas has been far from its group for two years."))
            : Table(levels);
    }

    private TableBlock Table(IReadOnlyList<TopicLevel> levels) => new(
        context.Say("Udfordringer først, dem med flest personer øverst", "Challenges first, those with most persons on top"),
        [
            new(context.Say("Område", "Area"), 2), new(context.Say("Emne", "Topic"), 3), new(context.Say("Niveau", "Level"), 2),
            new(context.Say("Siden", "Since"), 1), new(context.Say("Mod gruppens midte", "Against the group's middle"), 1.4, true),
        ], [.. levels.Take(Max).Select(Row)])
    {
        Note = ReasonNote.Join(texts.Note.TrimEnd('.'), levels.Count > Max
            ? context.Say($"De {Max} største af {levels.Count} er vist", $"The {Max} largest of {levels.Count} are shown") : ""),
    };

    private TableRow Row(TopicLevel level) => new(
    [
        new(context.Catalogue.Area(level.Verdict.Area)!.Name), new(context.Words.Topic(level)),
        new($"{texts.Word(level.Level)}, {texts.Meaning(level.Level, level.Indicator)}"), new(context.Words.Periods.Short(level.Level.Since)),
        ExpectedCell.OfLevel(level.Verdict, level.Indicator, context.Language),
    ]);
}
