namespace Reporting.Documents.Web;

/// <summary>An area's month as its page in a browser shows it: what is found first, each thing told once.</summary>
public sealed record AreaSheet
{
    /// <summary>What is found, counted, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>A card for each finding, the most serious first.</summary>
    public required IReadOnlyList<FindingCard> Cards { get; init; }

    /// <summary>What to talk about where nothing is wrong; else empty.</summary>
    public required IReadOnlyList<FindingCard> Challenges { get; init; }

    /// <summary>What the challenges are called together.</summary>
    public required string ChallengesHeading { get; init; }

    /// <summary>What goes well, beside the cards.</summary>
    public required IReadOnlyList<SheetLine> Strengths { get; init; }

    /// <summary>What is said of the strengths that say nothing of themselves; or null.</summary>
    public string? StrengthsNote { get; init; }

    /// <summary>How many are supported, in a sentence.</summary>
    public required string Benefits { get; init; }

    /// <summary>The figures.</summary>
    public required IReadOnlyList<SheetSection> Sections { get; init; }

    /// <summary>Why some indicators cannot be judged, each reason once, and how many indicators are not shown.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    /// <summary>Who does best, goals, levels, conditions and what is new since the revision before; those there are.</summary>
    public required IReadOnlyList<SheetFold> Folds { get; init; }

    /// <summary>The month.</summary>
    /// <param name="revision">What differs from the revision before; null for the first.</param>
    public static AreaSheet Compose(AreaPicture area, PackRevision? revision, Catalogue catalogue, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        var (told, rows, challenges) = (new SheetTold(area, words), new SheetRows(area, words), new ChallengeCards(area, words));
        return new()
        {
            Summary = told.Summary(), Cards = new FindingCards(area.Overview, new PackTrend(area, words), words).All(), Challenges = challenges.All(),
            ChallengesHeading = challenges.Heading(),
            Strengths = told.Strengths(), StrengthsNote = told.StrengthsNote(), Benefits = told.Benefits(), Sections = rows.Sections(),
            Left = [.. told.Unjudged(), .. rows.Others()],
            Folds = SheetFold.Of(
                new BestPart(area, words).Blocks(), new LevelPart(area, words).Blocks(told.Topics()), Goals(area, words),
                new ConditionsPart(area.Conditions, catalogue, words).Blocks(2), new RevisionPart(revision, [area.Area], words).Blocks()),
        };
    }

    private static IEnumerable<Block> Goals(AreaPicture area, DocumentTexts words) => area.Goals.Count == 0 ? []
        : [new HeadingBlock(2, words.Say("Mål", "Goals")), .. new GoalPart(area.Area.Name, area.Goals, words).Blocks()];
}
