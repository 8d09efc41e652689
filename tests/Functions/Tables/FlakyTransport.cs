using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.FunctionTests.Tables;

/// <summary>Delivers requests but loses the first answers, as a dropped connection does.</summary>
public sealed class FlakyTransport(int losses) : HttpPipelineTransport
{
    private readonly HttpClientTransport _inner = new();
    private int _losses = losses;

    public int Tries { get; private set; }

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Tries++;
        await _inner.ProcessAsync(message);
        if (_losses-- > 0)
        {
            throw new IOException("The connection was reset.");
        }
    }
}
