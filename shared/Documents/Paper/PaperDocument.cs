namespace Reporting.Documents.Paper;

/// <summary>
/// A document of several pages as data: what it says, in reading order. The PDF is laid out from it and the workbook
/// holds every table and every charted number of it, so that both say the same.
/// </summary>
/// <param name="Title">The document's title, shown in the window's bar and at the foot of every page.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Made">The only time the file carries: when its newest source was retrieved.</param>
/// <param name="Blocks">The blocks in reading order.</param>
public sealed record PaperDocument(string Title, Language Language, DateTimeOffset Made, IReadOnlyList<Block> Blocks);

/// <summary>Slides (plancher) as data: 16:9, one message each.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Made">The only time the file carries.</param>
/// <param name="Slides">The slides in order.</param>
public sealed record SlideDeck(string Title, Language Language, DateTimeOffset Made, IReadOnlyList<Slide> Slides);

/// <summary>One slide.</summary>
/// <param name="Message">The message, as its title: a whole sentence.</param>
/// <param name="Blocks">What shows it: few words, a chart or a short table; they must fit on one slide.</param>
/// <param name="Basis">What it is based on, small at the bottom: group, period and source.</param>
public sealed record Slide(string Message, IReadOnlyList<Block> Blocks, string Basis);
