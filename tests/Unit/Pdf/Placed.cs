namespace Reporting.Unit.Pdf;

/// <summary>Finds what a laid-out page holds.</summary>
internal static class Placed
{
    /// <summary>All texts in reading order.</summary>
    public static IEnumerable<PageText> Texts(IEnumerable<PageNode> nodes) => nodes.SelectMany(n => n switch
    {
        PageElement element => Texts(element.Content),
        PageText text => [text],
        _ => [],
    });

    /// <summary>The texts of each paragraph outside the sections.</summary>
    public static IEnumerable<IReadOnlyList<PageText>> Paragraphs(IEnumerable<PageNode> nodes) => nodes.OfType<PageElement>()
        .Where(e => e.Tag == PageTag.P).Select(e => (IReadOnlyList<PageText>)[.. e.Content.OfType<PageText>()]);

    /// <summary>All elements.</summary>
    public static IEnumerable<PageElement> Elements(IEnumerable<PageNode> nodes) =>
        nodes.OfType<PageElement>().SelectMany(e => Elements(e.Content).Prepend(e));
}
