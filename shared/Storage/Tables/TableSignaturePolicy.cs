using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Storage.Tables;

/// <summary>Adds a shared access signature to the address.</summary>
internal sealed class TableSignaturePolicy(string signature) : HttpPipelineSynchronousPolicy
{
    private readonly string _signature = signature.TrimStart('?');

    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri;

        // A repeated try meets the address that the first one left behind.
        if (!uri.Query.EndsWith(_signature, StringComparison.Ordinal))
        {
            uri.Query = uri.Query.Length > 1 ? $"{uri.Query}&{_signature}" : _signature;
        }
    }
}
