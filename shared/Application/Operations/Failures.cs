using Microsoft.Extensions.Logging;

namespace Reporting.Application.Operations;

/// <summary>Does things that do not depend on each other, so that one that fails does not keep the others from being done.</summary>
public sealed partial class Failures(ILogger log)
{
    private readonly List<Exception> all = [];

    /// <summary>Does a thing; what goes wrong is logged and kept.</summary>
    /// <param name="what">What is done, for the log.</param>
    /// <param name="alert">Writes the line that an alert looks for, from the reason; nothing when left out.</param>
    public async Task TryAsync(string what, Func<Task> act, Action<string>? alert = null)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            HasFailed(log, failure, what);
            alert?.Invoke(failure.Message);
            all.Add(failure);
        }
    }

    /// <summary>Tells of what failed, once all is done, so that whoever asked knows that it did.</summary>
    /// <exception cref="AggregateException">Something failed.</exception>
    public void Throw()
    {
        if (all.Count > 0) throw new AggregateException(all);
    }

    [LoggerMessage(LogLevel.Error, "{What} failed; what else there is to do is done.")]
    private static partial void HasFailed(ILogger log, Exception failure, string what);
}
