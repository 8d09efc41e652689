using Azure.Core;

namespace Reporting.Storage.Tables;

/// <summary>
/// How often and how patiently a request is repeated (<see cref="ClientOptions.Retry"/>), and over what transport.
/// Lost connections, time-outs and the statuses 408, 429, 500, 502, 503 and 504 are repeated.
/// </summary>
public sealed class TableServiceOptions : ClientOptions
{
    /// <summary>Up to 5 repeats, 0.2 s after the first try and twice that after each, at most 5 s; 30 s per try.</summary>
    public TableServiceOptions()
    {
        Retry.MaxRetries = 5;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(5);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        Diagnostics.IsTelemetryEnabled = false;
    }

    /// <summary>
    /// The version of the rows' properties: written into every row as <c>Schema</c>, and the newest that is read, so that
    /// an older program does not misread what a newer one wrote. A row without it is of version 1. Null: neither.
    /// </summary>
    public int? Schema { get; init; }
}
