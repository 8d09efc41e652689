using System.Diagnostics;
using Xunit;

namespace Reporting.Unit.Host;

/// <summary>Waits for what another process brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan MaxLength = TimeSpan.FromSeconds(90);

    internal static Task HoldsAsync(Func<bool> condition, string what) => HoldsAsync(() => Task.FromResult(condition()), what);

    internal static async Task HoldsAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < MaxLength, $"In {MaxLength.TotalSeconds} s it did not come about: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
