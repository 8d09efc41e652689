namespace Reporting.Website.Operations;

/// <summary>The messages that were given up.</summary>
public sealed record PoisonPageModel(int Count, IReadOnlyList<PoisonEntry> Entries, string Done) : IPageModel<PoisonPageView>;
