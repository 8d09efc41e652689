namespace Reporting.Documents.Knowledge;

/// <summary>Trials that an area takes part in, or that are on its challenges.</summary>
internal sealed class TrialPart(IReadOnlyList<Trial> trials, DocumentTexts words)
{
    private const int MaxNames = 6;

    /// <summary>The blocks; none where there are no trials.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (trials.Count == 0) yield break;
        yield return new HeadingBlock(3, words.Say("Forsøg", "Trials"));
        foreach (var trial in trials)
        {
            yield return new TextBlock($"{trial.Title} ({TrialTexts.State(trial, words)})");
            yield return new ListBlock([.. Lines(trial)]);
        }

        yield return new TextBlock(words.Say("Scorer og tal står under Forsøg på hjemmesiden.",
            "Scores and figures are under Trials on the website."), TextWeight.Note);
    }

    private IEnumerable<string> Lines(Trial trial)
    {
        yield return words.Say("Formål: ", "Aim: ") + KnowledgePart.Cut(trial.Aim);
        yield return words.Say("Med er: ", "Taking part: ") + words.Areas([.. trial.Areas.Select(words.AreaName)], MaxNames);
        if (trial.Learnt.Length > 0) yield return words.Say("Hvad der er lært: ", "What was learnt: ") + KnowledgePart.Cut(trial.Learnt);
        if (trial.Helped.Length > 0) yield return words.Say("Hvad der hjalp: ", "What helped: ") + KnowledgePart.Cut(trial.Helped);
        if (trial.Hard.Length > 0) yield return words.Say("Hvad der var svært: ", "What was hard: ") + KnowledgePart.Cut(trial.Hard);
    }
}
