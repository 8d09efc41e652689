using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Storage.Tables;

/// <summary>Makes and sends requests in the table service's dialect.</summary>
internal sealed class TableTransport(Uri endpoint, HttpPipeline pipeline, int? schema, StorageClock clock)
{
    public const string Json = "application/json;odata=minimalmetadata";

    private readonly string _root = endpoint.AbsoluteUri.TrimEnd('/');

    /// <summary>The version of the rows, or null: <see cref="TableServiceOptions.Schema"/>.</summary>
    public int? Schema => schema;

    /// <summary>The address of a path that is percent-encoded already.</summary>
    public Uri Address(string path) => new($"{_root}/{path}");

    public HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(Address(path));
        message.Request.Headers.SetValue("x-ms-version", "2020-12-06");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue(HttpHeader.Names.Accept, Json);
        return message;
    }

    /// <summary>Sends and returns the service's refusal, or null when it agreed.</summary>
    /// <param name="what">Names the table and keys in the message of an exception.</param>
    /// <exception cref="RequestFailedException">With status 0: no try got an answer.</exception>
    public async Task<TableError?> SendAsync(HttpMessage message, string what, CancellationToken cancellation)
    {
        var sent = clock.Sending();
        try
        {
            await pipeline.SendAsync(message, cancellation);
        }
        catch (Exception e) when (IsNoAnswer(e, cancellation))
        {
            throw new RequestFailedException(0, $"{what} got no answer: {e.Message}", null, e);
        }

        clock.Hear(sent, message.Response.Headers.Date);
        return TableError.From(message.Response);
    }

    private static bool IsNoAnswer(Exception e, CancellationToken cancellation) =>
        e is RequestFailedException or AggregateException or IOException
        || (e is OperationCanceledException && !cancellation.IsCancellationRequested);
}
