using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.FunctionTests.Deletion;

/// <summary>Does something before a certain request to the storage, whatever service it goes to.</summary>
/// <param name="at">The request's number, from 1.</param>
/// <param name="hook">What is done; it may throw, and no request is sent any longer then.</param>
internal sealed class HookedTransport(int at, Func<Task> hook) : HttpPipelineTransport
{
    private readonly HttpClientTransport inner = HttpClientTransport.Shared; // connects once, however many processes there are
    private int requests;
    private volatile bool dead;

    /// <summary>Whether there were so many requests.</summary>
    public bool Reached { get; private set; }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (dead) throw new KilledException();
        if (Interlocked.Increment(ref requests) == at)
        {
            Reached = true;
            await HookAsync();
        }

        await inner.ProcessAsync(message);
    }

    private async Task HookAsync()
    {
        try
        {
            await hook();
        }
        catch
        {
            dead = true;
            throw;
        }
    }
}

/// <summary>The process that asked is no more.</summary>
internal sealed class KilledException : Exception;
