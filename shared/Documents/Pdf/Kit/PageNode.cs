namespace Reporting.Documents.Pdf.Kit;

/// <summary>A page as data: what stands where and what it means. Nothing here knows the library that draws it.</summary>
/// <param name="Title">The document's title, shown in the window's bar.</param>
/// <param name="Language">The language of the text, such as <c>da-DK</c>.</param>
/// <param name="Made">The only time the file carries.</param>
/// <param name="Content">The elements in reading order.</param>
public sealed record TaggedPage(
    string Title, string Language, DateTimeOffset Made, IReadOnlyList<PageNode> Content);

/// <summary>Something on a page. Lengths are points from the page's top left corner.</summary>
public abstract record PageNode;

/// <summary>What an element is to a reader who cannot see the page.</summary>
public enum PageTag
{
    /// <summary>Rules and other decoration: not read aloud.</summary>
    Artifact,

    /// <summary>A part of the document.</summary>
    Sect,

    /// <summary>The page's title.</summary>
    H1,

    /// <summary>A section's heading.</summary>
    H2,

    /// <summary>A heading within a section.</summary>
    H3,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A list of items.</summary>
    L,

    /// <summary>An item of a list.</summary>
    LI,

    /// <summary>An item's number or dot.</summary>
    Lbl,

    /// <summary>What an item says.</summary>
    LBody,

    /// <summary>A table of rows.</summary>
    Table,

    /// <summary>A table row.</summary>
    TR,

    /// <summary>A header cell.</summary>
    TH,

    /// <summary>A data cell.</summary>
    TD,

    /// <summary>A drawing with a text that says what it shows.</summary>
    Figure,
}

/// <summary>What a header cell is the header of.</summary>
public enum HeaderScope
{
    /// <summary>Not a header.</summary>
    None,

    /// <summary>The rest of its row.</summary>
    Row,

    /// <summary>The cells below.</summary>
    Column,
}

/// <summary>An element: either other elements, or texts only, or shapes only; a figure may hold texts among its shapes.</summary>
public sealed record PageElement(PageTag Tag, IReadOnlyList<PageNode> Content) : PageNode
{
    /// <summary>What a figure shows, in words.</summary>
    public string? Alt { get; init; }

    /// <summary>What is read aloud instead of the content, where signs stand for words; null where it says all.</summary>
    public string? Spoken { get; init; }

    /// <summary>Where a figure stands.</summary>
    public PageBox Bounds { get; init; }

    /// <summary>What a header cell is the header of.</summary>
    public HeaderScope Scope { get; init; }

    /// <summary>How many columns a cell spans.</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>A line of text that begins at <paramref name="X"/>.</summary>
public sealed record PageText(double X, double Baseline, string Text, TextStyle Style) : PageNode;

/// <summary>A line through points.</summary>
public sealed record PageLine(IReadOnlyList<PagePoint> Points, Stroke Stroke) : PageNode;

/// <summary>A filled area with the points as its corners.</summary>
public sealed record PagePolygon(IReadOnlyList<PagePoint> Points, string Colour) : PageNode;

/// <summary>A filled dot.</summary>
public sealed record PageDot(PagePoint Centre, double Radius, string Colour) : PageNode;

/// <summary>A place on the page.</summary>
public readonly record struct PagePoint(double X, double Y);

/// <summary>A rectangle on the page.</summary>
public readonly record struct PageBox(double X, double Y, double Width, double Height);

/// <summary>How text looks.</summary>
/// <param name="Size">In points.</param>
/// <param name="Colour">As #RRGGBB.</param>
/// <param name="Strong">SemiBold rather than Regular.</param>
public readonly record struct TextStyle(double Size, string Colour = Palette.Ink, bool Strong = false);

/// <summary>How a line looks.</summary>
public readonly record struct Stroke(double Width, string Colour, bool Dashed = false)
{
    /// <summary>Dots rather than dashes.</summary>
    public bool Dotted { get; init; }
}
