using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Reporting.Local.Host.Rpc;
using StreamException = Grpc.Core.RpcException;

namespace Reporting.Local.Host;

/// <summary>Where workers call: a gRPC server on a free port of this machine, for workers that are expected.</summary>
internal sealed class WorkerGate : FunctionRpc.FunctionRpcBase, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, WorkerChannel> expected = new();
    private readonly ILoggerFactory logs;
    private readonly WebApplication web;

    internal WorkerGate(ILoggerFactory logs)
    {
        this.logs = logs;
        web = Build();
    }

    internal Uri Address => LocalWeb.AddressOf(web);

    internal Task StartAsync(CancellationToken cancellation) => web.StartAsync(cancellation);

    /// <summary>The channel on which a worker of this id will call.</summary>
    internal WorkerChannel Expect(string workerId) => expected[workerId] = new WorkerChannel(logs);

    /// <inheritdoc/>
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var first = await requestStream.MoveNext(context.CancellationToken) ? requestStream.Current.StartStream : null;
        if (first is null || !expected.TryRemove(first.WorkerId, out var channel))
        {
            throw new StreamException(new Status(StatusCode.PermissionDenied, "Only a worker that this host started may call."));
        }

        await channel.RunAsync(requestStream, responseStream, context.CancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => web.DisposeAsync();

    private WebApplication Build()
    {
        var builder =
            LocalWeb.Builder(logs, kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(this).AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        var built = builder.Build();
        built.MapGrpcService<WorkerGate>();
        return built;
    }
}
