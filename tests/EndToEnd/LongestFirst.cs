using Reporting.EndToEnd;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Operation;
using Reporting.EndToEnd.Security;
using Reporting.EndToEnd.Site;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Reporting.EndToEnd;

/// <summary>Begins with what takes longest, so that nothing long is left to run alone in the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(SiteFixture), nameof(LaunchTests), nameof(KillTests), nameof(WorkerDriver), nameof(SecurityWorld), nameof(PipelineTests),
        nameof(RepairTests), nameof(RestoreTests),
    ];

    /// <inheritdoc />
    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections) where T : notnull, ITestCollection =>
        [.. testCollections.OrderBy(Place)];

    private static int Place<T>(T collection) where T : ITestCollection
    {
        var place = Array.FindIndex(Long, l => collection.TestCollectionDisplayName.Contains(l, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
