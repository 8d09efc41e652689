namespace Reporting.Documents.Paper;

/// <summary>A part of a document. Texts are as typed or composed: what the fonts lack is dealt with where they are laid out.</summary>
public abstract record Block;

/// <summary>A heading, kept with what follows it. Levels 1 and 2 are in the outline.</summary>
/// <param name="Level">1 for the document's title, 2 for a part, 3 for a section.</param>
/// <param name="Text">The heading.</param>
public sealed record HeadingBlock(int Level, string Text) : Block;

/// <summary>How much weight a text has.</summary>
public enum TextWeight
{
    /// <summary>The first words of a part, larger.</summary>
    Lead,

    /// <summary>Usual text.</summary>
    Normal,

    /// <summary>A note, smaller.</summary>
    Note,
}

/// <summary>A paragraph; of any length, over as many pages as it needs.</summary>
/// <param name="Text">The text.</param>
/// <param name="Weight">How it looks.</param>
public sealed record TextBlock(string Text, TextWeight Weight = TextWeight.Normal) : Block;

/// <summary>A list.</summary>
/// <param name="Items">The items, each as long as it needs.</param>
/// <param name="Numbered">Whether they are numbered 1, 2, 3 rather than marked with dots.</param>
public sealed record ListBlock(IReadOnlyList<string> Items, bool Numbered = false) : Block;

/// <summary>A table whose head is repeated on every page and whose rows are never split, unless one is longer than a page.</summary>
/// <param name="Caption">What it shows, above it and as the name of its sheet's table.</param>
/// <param name="Columns">The columns; their shares of the width are relative.</param>
/// <param name="Rows">The rows; each with one cell a column.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>What the figures are based on, small below it; or null.</summary>
    public string? Note { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Share">Its share of the width, relative to the others'.</param>
/// <param name="Numbers">Whether it holds numbers, set to the right.</param>
public sealed record TableColumn(string Heading, double Share, bool Numbers = false);

/// <summary>A row; its first cell is its head.</summary>
/// <param name="Cells">The cells, one a column.</param>
/// <param name="Strong">Whether it stands out: the area's own row.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool Strong = false);

/// <summary>A cell.</summary>
/// <param name="Text">What is printed: with a mark and a word where colour says something.</param>
/// <param name="Number">The number behind the text for the workbook, not rounded; null for a text.</param>
/// <param name="Decimals">The decimals the number is shown with.</param>
public sealed record TableCell(string Text, decimal? Number = null, int Decimals = 0)
{
    /// <summary>The text's colour, one of <see cref="Palette"/>.</summary>
    public string Colour { get; init; } = Palette.Ink;

    /// <summary>The colour behind it (heat maps), as #RRGGBB; null for none. The text must be readable on it, 4.5:1.</summary>
    public string? Fill { get; init; }

    /// <summary>What is read aloud instead of the text, where signs stand for words; null where the text says all.</summary>
    public string? Spoken { get; init; }

    /// <summary>The unit of the number in the workbook: "%", or null for a plain number.</summary>
    public string? Unit { get; init; }
}

/// <summary>A page made elsewhere, put in as it is: an area's overview. What follows may fill the page before it first.</summary>
/// <param name="Page">The page.</param>
/// <param name="Outline">Its line in the outline.</param>
public sealed record SheetBlock(TaggedPage Page, string Outline) : Block;

/// <summary>What follows begins on a new page, unless this one would be left less than a third full.</summary>
public sealed record NewPageBlock : Block;
