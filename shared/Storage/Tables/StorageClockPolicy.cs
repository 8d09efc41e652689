using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Storage.Tables;

/// <summary>Lets the clock hear the date of each answer.</summary>
internal sealed class StorageClockPolicy(StorageClock clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.SetProperty(typeof(StorageClockPolicy), clock.Sending());

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(StorageClockPolicy), out var sent) && sent is DateTimeOffset time)
            clock.Hear(time, message.Response.Headers.Date);
    }
}
