namespace Reporting.Documents.Web;

/// <summary>A part of an area's page that is folded where there is little room.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What stands below it.</param>
public sealed record SheetFold(string Heading, IReadOnlyList<Block> Blocks)
{
    /// <summary>Parts of documents, each with its heading first, as folds; without those that are empty.</summary>
    internal static IReadOnlyList<SheetFold> Of(params IReadOnlyList<IEnumerable<Block>> parts) =>
        [.. parts.Select(p => p.ToList()).Where(p => p.Count > 0).Select(p => new SheetFold(((HeadingBlock)p[0]).Text, p[1..]))];
}
