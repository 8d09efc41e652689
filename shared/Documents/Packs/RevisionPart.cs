using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>What differs from the pack of an earlier revision.</summary>
internal sealed class RevisionPart(Pack pack, DocumentWords words)
{
    private const int Most = 10;
    private readonly ChangeLine line = new(words);

    /// <summary>The blocks; none for the first.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (pack.Input.Revised is not { } revised) yield break;
        yield return new HeadingBlock(2, words.Say($"Ændret siden revision {revised.Revision}", $"Changed since revision {revised.Revision}"));
        var changed = pack.Areas.Where(a => revised.Changes.GetValueOrDefault(a.Area.Code) is { Count: > 0 }).ToList();
        if (changed.Count == 0)
            yield return new TextBlock(words.Say("Ingen tal eller vurderinger på oversigterne er ændret.", "No figure or verdict of the overviews has changed."));
        foreach (var block in changed.SelectMany(a => Of(a.Area, revised.Changes[a.Area.Code]))) yield return block;
    }

    private IEnumerable<Block> Of(Area area, IReadOnlyList<FigureChange> changes)
    {
        if (pack.IsShared) yield return new HeadingBlock(3, area.Name);
        yield return new ListBlock([.. changes.OrderByDescending(c => c.VerdictChanged).Take(Most).Select(line.Of)]);
        if (changes.Count > Most) yield return new TextBlock(words.Count(changes.Count - Most,
            ("række mere er ændret; den står på oversigten.", "rækker mere er ændret; de står på oversigten."),
            ("more row has changed; it stands on the overview.", "more rows have changed; they stand on the overview.")));
    }
}
