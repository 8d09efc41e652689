using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.FunctionTests.Tables;

/// <summary>Looks at the bodies that are sent.</summary>
internal sealed class AsciiTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport inner = new();

    public int Bodies { get; private set; }

    public bool IsAscii { get; private set; } = true;

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (message.Request.Content is { } content)
        {
            using var body = new MemoryStream();
            await content.WriteToAsync(body, message.CancellationToken);
            Bodies++;
            IsAscii &= body.ToArray().All(b => b < 128);
        }

        await inner.ProcessAsync(message);
    }
}
