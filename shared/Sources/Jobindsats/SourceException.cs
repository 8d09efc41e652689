namespace Reporting.Sources.Jobindsats;

/// <summary>
/// The source gave no usable answer for a table. The message says which table, where, what came and what to do; it
/// never holds the token. Other tables are not affected.
/// </summary>
public sealed class SourceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The id of the table, or null for the list of tables.</summary>
    public string? Table { get; init; }

    /// <summary>The HTTP status of the answer, or null when there was none or it was not the trouble.</summary>
    public int? Status { get; init; }

    /// <summary>What the source itself said: the cause of an error, or the title of a page; null when nothing.</summary>
    public string? Cause { get; init; }

    /// <summary>The byte of the answer at which it could not be read further, counted from 0; null when not broken.</summary>
    public long? BytePosition { get; init; }

    /// <summary>Whether the same request may succeed a little later.</summary>
    internal bool IsPassing { get; init; }

    /// <summary>How long the source asks to be left alone.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}
