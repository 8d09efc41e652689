namespace Reporting.Documents.Mail;

/// <summary>A report as it goes into a mail.</summary>
/// <param name="Report">The report.</param>
/// <param name="Wanted">What was subscribed to.</param>
/// <param name="Scope">What its areas are called together.</param>
/// <param name="Run">The run whose figures it is made of.</param>
/// <param name="Paper">What it says.</param>
public sealed record ReportMailPage(Report Report, ReportSubscription Wanted, string Scope, RunStamp Run, PaperDocument Paper)
{
    /// <summary>Where the report is to be read, also without an attachment.</summary>
    public required Uri Link { get; init; }

    /// <summary>When that stops working.</summary>
    public required DateTimeOffset LinkExpires { get; init; }

    /// <summary>The public page of the area or region it is about; null for a group.</summary>
    public Uri? Page { get; init; }

    /// <summary>What the attached file is called.</summary>
    public required string FileName { get; init; }

    /// <summary>The report as PDF; null when it is too large to be sent along.</summary>
    public ReadOnlyMemory<byte>? Pdf { get; init; }

    /// <summary>Whether it replaces one that was sent before.</summary>
    public bool IsRevised { get; init; }

    /// <summary>The ids of the tables that the source has not published yet for the month.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
