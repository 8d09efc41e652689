namespace Reporting.Website.Knowledge;

/// <summary>What somebody looks for in the knowledge bank.</summary>
/// <param name="Words">The words; empty for any.</param>
/// <param name="Topic">The topic's id; empty for any.</param>
/// <param name="Kind">The kind's name; empty for any.</param>
/// <param name="Page">Which page of what is found, from 1.</param>
public sealed record KnowledgeQuestion(string Words, string Topic, string Kind, int Page)
{
    /// <summary>Whether an entry answers it.</summary>
    public bool Finds(KnowledgeEntry entry, Catalogue catalogue) =>
        (Topic.Length == 0 || entry.Topic == Topic) && (Kind.Length == 0 || KnowledgeNames.Of(entry.Kind) == Kind)
        && FoldedText.Holds(
        [
            entry.Title, entry.Problem, entry.Done, entry.For, entry.Effort, entry.Pitfalls, entry.Contact,
            catalogue.Area(entry.Area)?.Name ?? "", catalogue.Topic(entry.Topic)?.Name ?? "", catalogue.Topic(entry.Topic)?.NameEn ?? "",
        ], Words);

    /// <summary>Whether a trial answers it.</summary>
    public bool Finds(Trial trial, Catalogue catalogue) =>
        Kind.Length == 0 && (Topic.Length == 0 || trial.TopicsIn(catalogue).Contains(Topic)) && FoldedText.Holds(
        [
            trial.Title, trial.Aim, trial.Learnt, trial.Helped, trial.Hard, .. trial.Criteria.Select(c => c.Name),
            .. trial.Areas.Select(a => catalogue.Area(a)?.Name ?? ""),
            .. trial.TopicsIn(catalogue).Select(catalogue.Topic).OfType<Topic>().SelectMany(t => new[] { t.Name, t.NameEn }),
        ], Words);

    /// <summary>The address of another page of the same.</summary>
    public string Address(int page) =>
        $"/knowledge?q={Uri.EscapeDataString(Words)}&topic={Uri.EscapeDataString(Topic)}&kind={Kind}&page={page}";
}

/// <summary>The knowledge bank.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Question">What is looked for.</param>
/// <param name="Found">How many entries answer it.</param>
/// <param name="Shown">Those of the page, with their results.</param>
/// <param name="MayWrite">Whether the caller may write in it.</param>
/// <param name="Others">How many more there are for those who have signed in; 0 for who has.</param>
/// <param name="Trials">The trials that answer it; null for who may not read them, and on later pages.</param>
/// <param name="Today">The day that the trials' states are told by.</param>
public sealed record KnowledgePageModel(
    Catalogue Catalogue, KnowledgeQuestion Question, int Found, IReadOnlyList<PracticeLesson> Shown, bool MayWrite, int Others,
    IReadOnlyList<Trial>? Trials, DateOnly Today) : IPageModel<KnowledgePageView>
{
    /// <summary>How many trials are shown: more are in their own list.</summary>
    public const int MaxTrials = 20;

    /// <summary>How many entries a page has.</summary>
    public const int PageSize = 20;
}
