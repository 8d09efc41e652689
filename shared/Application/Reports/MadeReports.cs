using Microsoft.Extensions.Caching.Memory;
using Reporting.Application.Packs;

namespace Reporting.Application.Reports;

/// <summary>A report that was made: its paper and the PDF of it.</summary>
public sealed record MadeReport(PaperDocument Paper, byte[] Pdf);

/// <summary>
/// Makes the reports that mails bring, the same bytes as an order's. One is made once for all who get it: the newest are kept in
/// memory for some minutes and are stored nowhere.
/// </summary>
public sealed class MadeReports(ReportPapers papers) : IDisposable
{
    private const int MaxBytes = 16 << 20;
    private const int BytesOfPaper = 256 << 10; // about what a paper takes in memory beside its PDF
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>The report of an order.</summary>
    public async Task<MadeReport> OfAsync(OrderContent content, CancellationToken cancellation)
    {
        var key = OrderIds.Of(content);
        if (cache.TryGetValue(key, out MadeReport? kept)) return kept!;
        var paper = await papers.OfAsync(content, cancellation);
        var made = new MadeReport(paper, OrderDocuments.Pdf(paper));
        return cache.Set(key, made,
            new MemoryCacheEntryOptions { Size = made.Pdf.Length + BytesOfPaper, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();
}
