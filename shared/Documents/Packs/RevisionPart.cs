namespace Reporting.Documents.Packs;

/// <summary>What differs from an earlier revision.</summary>
/// <param name="revision">What differs; null for the first.</param>
/// <param name="areas">The areas it is told of.</param>
internal sealed class RevisionPart(PackRevision? revision, IReadOnlyList<Area> areas, DocumentTexts words)
{
    private const int Max = 10;
    private readonly ChangeLine line = new(words);

    /// <summary>The blocks; none for the first.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (revision is not { } revised) yield break;
        yield return new HeadingBlock(2,
            revised.Changes.Values.SelectMany(c => c).All(c => c.IsNews)
                ? words.Say($"Nyt siden revision {revised.Revision}", $"New since revision {revised.Revision}")
                : words.Say($"Ændret siden revision {revised.Revision}", $"Changed since revision {revised.Revision}"));
        var changed = areas.Where(a => revised.Changes.GetValueOrDefault(a.Code) is { Count: > 0 }).ToList();
        if (changed.Count == 0)
            yield return new TextBlock(
                words.Say("Ingen tal eller vurderinger på oversigterne er ændret.", "No figure or verdict of the overviews has changed."));
        foreach (var block in changed.SelectMany(a => Of(a, revised.Changes[a.Code]))) yield return block;
    }

    private IEnumerable<Block> Of(Area area, IReadOnlyList<FigureChange> changes)
    {
        if (areas.Count > 1) yield return new HeadingBlock(3, area.Name);
        yield return new ListBlock([.. changes.OrderByDescending(c => c.VerdictChanged).Take(Max).Select(line.Of)]);
        if (changes.Count > Max) yield return new TextBlock(words.Count(changes.Count - Max,
            ("række mere er ændret; den står på oversigten.", "rækker mere er ændret; de står på oversigten."),
            ("more row has changed; it stands on the overview.", "more rows have changed; they stand on the overview.")));
    }
}
