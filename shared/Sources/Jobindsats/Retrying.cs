using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Reporting.Sources.Jobindsats;

/// <summary>When a request is given up, and when it is sent again.</summary>
internal static class Retrying
{
    /// <summary>A time limit for each attempt, and more attempts with growing, uneven waits after what may pass.</summary>
    public static ResiliencePipeline For(JobindsatsOptions options)
    {
        var builder = new ResiliencePipelineBuilder();
        if (options.Retries > 0) builder.AddRetry(Strategy(options));
        return builder.AddTimeout(options.Timeout).Build();
    }

    /// <summary>Whether the same request may succeed a little later.</summary>
    public static bool MayPass(Exception? error) => error switch
    {
        SourceException source => source.IsPassing,
        TimeoutRejectedException or HttpRequestException or IOException or InvalidDataException => true,
        _ => false,
    };

    private static RetryStrategyOptions Strategy(JobindsatsOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxDelay,
        ShouldHandle = attempt => ValueTask.FromResult(MayPass(attempt.Outcome.Exception)),
        DelayGenerator = attempt => ValueTask.FromResult(AskedFor(attempt.Outcome.Exception, options.MaxDelay)),
    };

    private static TimeSpan? AskedFor(Exception? error, TimeSpan longest) =>
        error is SourceException { RetryAfter: { } wait } ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, longest.Ticks)) : null;
}
