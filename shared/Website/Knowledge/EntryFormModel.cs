namespace Reporting.Website.Knowledge;

/// <summary>The form of an entry of the knowledge bank.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Known">The entry that is changed; null for a new one.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Areas">The areas that the caller may write of.</param>
/// <param name="Refusal">Why what was sent was not taken; null when nothing was.</param>
public sealed record EntryFormModel(
    Catalogue Catalogue, KnowledgeEntry? Known, EntryForm Form, IReadOnlyList<Area> Areas, FormRefusal? Refusal)
    : IPageModel<EntryFormView>;
