namespace Reporting.Documents.Mail;

/// <summary>A part of a mail, told once and written both as text and as HTML.</summary>
internal abstract record MailBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the mail's title, then 2 to 4.</param>
internal sealed record MailHeading(int Level, string Text) : MailBlock;

/// <summary>A paragraph.</summary>
internal sealed record MailParagraph(string Text) : MailBlock
{
    /// <summary>The colour of its text, as #RRGGBB.</summary>
    public string Colour { get; init; } = Palette.Ink;

    /// <summary>Whether it is set off by weight.</summary>
    public bool Strong { get; init; }

    /// <summary>Whether it is a note in smaller letters.</summary>
    public bool Small { get; init; }
}

/// <summary>A list of short statements.</summary>
internal sealed record MailList(IReadOnlyList<MailListLine> Lines) : MailBlock;

/// <summary>A statement in a list.</summary>
/// <param name="Colour">The colour of the mark before it, as #RRGGBB; null for the usual dot.</param>
internal readonly record struct MailListLine(string Text, string? Colour = null);

/// <summary>A table.</summary>
/// <param name="Columns">The headings: that of the rows' names first, then one for each figure.</param>
/// <param name="Rows">As many cells as there are headings, the row's name first.</param>
internal sealed record MailTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : MailBlock
{
    /// <summary>Whether each row's name stands on a line of its own, so that long cells fit a phone.</summary>
    public bool Stacked { get; init; }
}

/// <summary>A chart.</summary>
/// <param name="Name">What its file is called, without the ending.</param>
/// <param name="Alt">What it shows, in words and figures.</param>
/// <param name="Chart">The picture.</param>
internal sealed record MailPicture(string Name, string Alt, ChartPicture Chart) : MailBlock;

/// <summary>A link on a line of its own.</summary>
/// <param name="Words">What it does.</param>
internal sealed record MailLink(string Words, Uri Target) : MailBlock
{
    /// <summary>Whether it is what the mail wants the reader to press.</summary>
    public bool Button { get; init; }
}
