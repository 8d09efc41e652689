namespace Reporting.Documents.Paper.Layout;

/// <summary>A strip of a block that is never split.</summary>
/// <param name="Height">In points.</param>
/// <param name="MayBreakBefore">Whether a page may begin with it.</param>
internal readonly record struct Slice(double Height, bool MayBreakBefore = true);

/// <summary>A block measured for a width: strips one below another, and how any run of them is drawn.</summary>
/// <param name="Slices">The strips, from the top; one at least.</param>
/// <param name="Draw">Draws some of them.</param>
internal sealed record Flow(IReadOnlyList<Slice> Slices, Func<FlowRun, IEnumerable<PageNode>> Draw)
{
    /// <summary>The space above, where it does not begin a page.</summary>
    public double Before { get; init; }

    /// <summary>The height of what stands above its first strip.</summary>
    public double Head { get; init; }

    /// <summary>The height of what is repeated above the strips on each further page.</summary>
    public double ContinuedHead { get; init; }

    /// <summary>Whether what follows must stand on the same page.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Whether it begins a page, if the one before is filled enough.</summary>
    public bool NewPage { get; init; }

    /// <summary>Whether it has its page for itself.</summary>
    public bool Alone { get; init; }

    /// <summary>Its line in the outline, if any.</summary>
    public (int Level, string Text)? Outline { get; init; }
}

/// <summary>Some strips of a block, from a height down.</summary>
/// <param name="First">The first strip's place.</param>
/// <param name="Count">How many.</param>
/// <param name="Top">Where they begin, their head included, in points from the page's top.</param>
internal readonly record struct FlowRun(int First, int Count, double Top)
{
    /// <summary>Whether the block began on an earlier page.</summary>
    public bool Continues => First > 0;
}
