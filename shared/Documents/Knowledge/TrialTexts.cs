namespace Reporting.Documents.Knowledge;

/// <summary>The words for trials that pages share with the documents, in one language.</summary>
public sealed class TrialTexts(Catalogue catalogue, Language language)
{
    private const int MaxNames = 6;
    private readonly DocumentTexts words = new(catalogue, language);

    /// <summary>The times in their order.</summary>
    public static IReadOnlyList<TrialTime> Times { get; } = [TrialTime.Start, TrialTime.Midway, TrialTime.End];

    /// <summary>What the scores of a time are called.</summary>
    public string ScoresOf(TrialTime time) => words.Say("Scorer ", "Scores ") + When(time, words);

    /// <summary>When areas are scored, in a word.</summary>
    internal static string Time(TrialTime time, DocumentTexts words) => time switch
    {
        TrialTime.Start => words.Say("start", "start"),
        TrialTime.Midway => words.Say("midtvejs", "midway"),
        _ => words.Say("slut", "end"),
    };

    /// <summary>The same within a sentence.</summary>
    internal static string When(TrialTime time, DocumentTexts words) => time == TrialTime.Midway ? Time(time, words)
        : words.Say($"ved {Time(time, words)}", $"at the {Time(time, words)}");

    /// <summary>Who takes part: the names, and of many how many more.</summary>
    public string Areas(Trial trial) => words.Areas([.. trial.Areas.Select(words.AreaName)], MaxNames);

    /// <summary>Where it stands on a day.</summary>
    public string State(Trial trial, DateOnly today) => trial.Ended is not null ? State(trial, words)
        : trial.From > today ? words.Say($"begynder {DateText.Of(trial.From, words)}", $"begins {DateText.Of(trial.From, words)}")
        : words.Say("i gang ", "open ") + State(trial, words) + (trial.PlannedEnd < today ? words.Say($"; planlagt slut {DateText.Of(trial.PlannedEnd!.Value, words)} er passeret",
            $"; its planned end, {DateText.Of(trial.PlannedEnd!.Value, words)}, has passed")
        : trial.PlannedEnd is { } end ? words.Say($" til {DateText.Of(end, words)}", $" to {DateText.Of(end, words)}") : "");

    /// <summary>From when it is, or from when to when it was.</summary>
    internal static string State(Trial trial, DocumentTexts words) => trial.Ended is { } ended
        ? words.Say($"slut: {DateText.Of(trial.From, words)} til {DateText.Of(ended, words)}",
            $"ended: {DateText.Of(trial.From, words)} to {DateText.Of(ended, words)}")
        : words.Say($"fra {DateText.Of(trial.From, words)}", $"from {DateText.Of(trial.From, words)}");

    /// <summary>The mean scores as a picture and a table; a sentence where there are none.</summary>
    public IReadOnlyList<Block> Scores(Trial trial) => [.. new TrialScoresPart(trial, words).Blocks()];

    /// <summary>Each area's own scores in a table; empty where the means say it all.</summary>
    public IReadOnlyList<Block> Each(Trial trial) => [.. new TrialScoresPart(trial, words).Each()];

    /// <summary>What an indicator did in the areas, against areas outside the trial.</summary>
    public IReadOnlyList<Block> Result(TrialResult result) => [.. new TrialResultPart(result, words).Blocks()];

    /// <summary>What expected means here, and that figures alone prove nothing.</summary>
    public string Caution => words.Say(
        "Ventet er det, tallet ville være, hvis området havde fulgt de områder i sin sammenligningsgruppe, der ikke er med i forsøget. At et tal har flyttet sig, viser ikke i sig selv, at det var forsøget, der flyttede det.",
        "Expected is what the figure would be if the area had followed the areas of its comparison group that are not in the trial. That a figure has moved does not by itself show that the trial moved it.");
}
