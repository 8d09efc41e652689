using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Reporting.Local.Host.Rpc;
using StreamException = Grpc.Core.RpcException;

namespace Reporting.Local.Host;

/// <summary>The conversation with one worker: many questions at a time over one stream, each answered by its key.</summary>
internal sealed class WorkerChannel(ILoggerFactory logs)
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> awaited = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource closed = new();

    /// <summary>Ends when the worker has called.</summary>
    internal Task Opened => opened.Task;

    /// <summary>Sends and receives until the stream ends.</summary>
    internal async Task RunAsync(IAsyncStreamReader<StreamingMessage> incoming, IAsyncStreamWriter<StreamingMessage> worker,
        CancellationToken cancellation)
    {
        opened.TrySetResult();
        var sending = SendAllAsync(worker, cancellation);
        try
        {
            await foreach (var message in incoming.ReadAllAsync(cancellation))
            {
                Receive(message);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or StreamException)
        {
            // The worker is gone; whoever waits is told when its process has ended.
        }

        await sending;
    }

    /// <summary>Says something that has no answer.</summary>
    internal void Send(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Asks and waits.</summary>
    /// <exception cref="IOException">The worker went before it answered.</exception>
    internal async Task<StreamingMessage> AskAsync(string key, StreamingMessage question)
    {
        var answer =
            awaited.GetOrAdd(key, _ => new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var end = closed.Token.Register(() => answer.TrySetException(new IOException("its process ended")));
        Send(question);
        try
        {
            return await answer.Task;
        }
        finally
        {
            awaited.TryRemove(key, out _);
        }
    }

    /// <summary>Ends the conversation: nothing more is sent, and who still waits gets no answer.</summary>
    internal void Close()
    {
        outgoing.Writer.TryComplete();
        closed.Cancel();
    }

    private async Task SendAllAsync(IAsyncStreamWriter<StreamingMessage> worker, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(cancellation))
            {
                await worker.WriteAsync(message, cancellation);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException or StreamException)
        {
            // As above.
        }
    }

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
        {
            WorkerLog.Write(logs, message.RpcLog);
        }
        else if (awaited.TryGetValue(KeyOf(message), out var answer))
        {
            answer.TrySetResult(message);
        }
    }

    private static string KeyOf(StreamingMessage message) => message.ContentCase switch
    {
        StreamingMessage.ContentOneofCase.InvocationResponse => message.InvocationResponse.InvocationId,
        StreamingMessage.ContentOneofCase.FunctionLoadResponse => message.FunctionLoadResponse.FunctionId,
        var other => other.ToString(),
    };
}
