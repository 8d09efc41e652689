using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Unit.Tables;

/// <summary>Remembers the last request and answers every one with no rows.</summary>
public sealed class RecordingTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _inner;

    public RecordingTransport() => _inner = new HttpClientTransport(new HttpClient(new Recorder(this)));

    public Uri? Address { get; private set; }

    public Dictionary<string, string> Headers { get; private set; } = [];

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message) => _inner.ProcessAsync(message);

    private sealed class Recorder(RecordingTransport owner) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            owner.Address = request.RequestUri;
            owner.Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"value":[]}""") });
        }
    }
}
