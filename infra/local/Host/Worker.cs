using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Reporting.Local.Host.Rpc;

namespace Reporting.Local.Host;

/// <summary>One life of the app's worker: started, its functions loaded, gone.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(2);

    private readonly WorkerDescription description;
    private readonly WorkerProcess process;
    private readonly WorkerChannel channel;
    private readonly ILogger log;

    private Worker(WorkerDescription description, WorkerProcess process, WorkerChannel channel, ILogger log)
    {
        this.description = description;
        this.process = process;
        this.channel = channel;
        this.log = log;
    }

    internal int Id => process.Id;

    internal Task<int> Exit => process.Exit;

    /// <summary>Where the worker takes HTTP requests.</summary>
    internal Uri HttpAddress { get; private set; } = null!;

    /// <summary>The app's functions, as the worker tells them.</summary>
    internal IReadOnlyList<RpcFunctionMetadata> Functions { get; private set; } = [];

    internal static Worker Start(WorkerDescription description, AppSettings settings, WorkerGate gate, ILoggerFactory logs)
    {
        var log = logs.CreateLogger("Worker");
        var workerId = Guid.NewGuid().ToString();
        var channel = gate.Expect(workerId);
        return new Worker(description, WorkerProcess.Start(description, settings, gate.Address, workerId, log), channel, log);
    }

    /// <summary>True when every function is loaded and the worker listens; false when it ended, failed or stayed silent too long.</summary>
    internal async Task<bool> BecomesReadyAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(process.Gone);
        limit.CancelAfter(ReadyWithin);
        try
        {
            await LoadAsync(limit.Token).WaitAsync(limit.Token);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or OperationCanceledException)
        {
            log.LogError("The worker is not ready: {Reason}", e.Message);
            return false;
        }
    }

    /// <summary>Sends an invocation; the answer comes when the function has ended.</summary>
    /// <exception cref="IOException">The worker went before it answered.</exception>
    internal async Task<StatusResult> InvokeAsync(string function, InvocationRequest request)
    {
        request.FunctionId = Functions.First(f => f.Name.Equals(function, StringComparison.OrdinalIgnoreCase)).FunctionId;
        return (await channel.AskAsync(request.InvocationId, new() { InvocationRequest = request })).InvocationResponse.Result;
    }

    /// <summary>Asks a running function to give up.</summary>
    internal void Cancel(string invocationId) => channel.Send(new() { InvocationCancel = new() { InvocationId = invocationId } });

    /// <summary>Kills the worker and everything it started.</summary>
    internal void Kill() => process.Kill();

    /// <summary>Tells who still waits that no answer will come.</summary>
    internal void Abandon() => channel.Close();

    /// <summary>Asks the worker to end, and kills it when it does not.</summary>
    internal async Task EndAsync()
    {
        channel.Send(new() { WorkerTerminate = new() { GracePeriod = Duration.FromTimeSpan(EndsWithin) } });
        await ((Task)Exit).WaitAsync(EndsWithin).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Kill();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await channel.Opened.WaitAsync(cancellation);
        await InitAsync();
        await ReadFunctionsAsync();
        await Task.WhenAll(Functions.Select(LoadAsync));
        await ListensAsync(cancellation);
    }

    private async Task InitAsync()
    {
        var request =
            new WorkerInitRequest { HostVersion = "4.0-local", WorkerDirectory = description.AppDirectory,
                FunctionAppDirectory = description.AppDirectory };
        var answer = (await channel.AskAsync(nameof(WorkerInitResponse), new() { WorkerInitRequest = request })).WorkerInitResponse;
        Require(answer.Result, "The worker did not start");
        HttpAddress = answer.Capabilities.TryGetValue("HttpUri", out var address)
            ? new Uri(address)
            : throw new InvalidOperationException(
                "the app does not take HTTP itself. Call ConfigureFunctionsWebApplication() in its Program.cs.");
    }

    private async Task ReadFunctionsAsync()
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = description.AppDirectory };
        var answer =
            (await channel.AskAsync(nameof(FunctionMetadataResponse),
                new() { FunctionsMetadataRequest = request })).FunctionMetadataResponse;
        Require(answer.Result, "The worker does not tell its functions");
        Functions = answer.FunctionMetadataResults;
    }

    private async Task LoadAsync(RpcFunctionMetadata function)
    {
        var request = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
        var answer = await channel.AskAsync(function.FunctionId, new() { FunctionLoadRequest = request });
        Require(answer.FunctionLoadResponse.Result, $"{function.Name} cannot be loaded");
    }

    private static void Require(StatusResult result, string otherwise)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new InvalidOperationException($"{otherwise}: {result.Exception?.Message ?? result.Result}");
        }
    }

    // The worker tells its address some time before it listens there.
    private async Task ListensAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(HttpAddress.Host, HttpAddress.Port, cancellation);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(10, cancellation);
            }
        }
    }
}
