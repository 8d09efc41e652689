using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>How the client of tables is set up.</summary>
internal static class TableOptions
{
    /// <summary>Up to 5 repeats, 0.2 s after the first try and twice that after each, at most 5 s; 30 s per try.</summary>
    /// <param name="clock">Hears what the answers say of the time.</param>
    public static TableClientOptions Create(StorageClock? clock = null, HttpPipelineTransport? transport = null)
    {
        var options = new TableClientOptions
        {
            Retry = { MaxRetries = 5, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(5),
                NetworkTimeout = TimeSpan.FromSeconds(30) },
            Diagnostics = { IsTelemetryEnabled = false },
        };
        if (clock is not null) options.AddPolicy(new StorageClockPolicy(clock), HttpPipelinePosition.PerRetry);
        options.Transport = transport ?? options.Transport;
        return options;
    }
}
