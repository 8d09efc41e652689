using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.FunctionTests.Meetings;

/// <summary>Delivers requests but loses every other answer, so that each must be sent twice.</summary>
internal sealed class LossyTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport inner = new();
    private bool kept = true;

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await inner.ProcessAsync(message);
        kept = !kept;
        if (!kept) throw new IOException("The connection was reset.");
    }
}
