namespace Reporting.Website.Knowledge;

/// <summary>An entry of the knowledge bank.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Lesson">The entry with its result.</param>
/// <param name="Address">Where to ask; null when there is none, and for who has not signed in.</param>
/// <param name="MayWrite">Whether the caller may change it.</param>
/// <param name="History">Every version, the newest first; empty for those who may not change it.</param>
/// <param name="Saved">Whether something was just saved.</param>
public sealed record EntryPageModel(
    Catalogue Catalogue, PracticeLesson Lesson, string? Address, bool MayWrite, IReadOnlyList<KnowledgeEntry> History, bool Saved)
    : IPageModel<EntryPageView>;
