using System.Text.Json;
using Reporting.Storage.Blobs;
using Xunit;
using static Reporting.Unit.Findings.FindingWorld;

namespace Reporting.Unit.Findings;

public sealed class StoredFindingTests
{
    private static readonly AreaSlice Slice = new(
        new RunStamp("r", Month, 1, false, new Dictionary<string, SourceStamp>()), Area, null, new Dictionary<string, Period>(), [],
        new Dictionary<string, Series>())
    {
        Verdicts = Rise.ToDictionary(v => v.Indicator),
    };

    [Fact]
    public void A_slice_that_was_stored_without_findings_has_those_of_its_verdicts() =>
        Assert.Equal("dagpengeledighed", Assert.Single(Kept(Slice).FindingsIn(Catalogue)).Topic);

    [Fact]
    public void Stored_findings_are_read_as_they_were_written()
    {
        var written = Slice with { Findings = Find([.. Rise, Over("fleksjob-fuldtid"), Of("sygedagpenge-pct", VerdictState.Watch, 50)]) };
        Assert.Equivalent(written.Findings, Kept(written).Findings, strict: true);
    }

    private static AreaSlice Kept(AreaSlice slice) =>
        JsonSerializer.Deserialize<AreaSlice>(JsonSerializer.Serialize(slice, SliceJson.Options), SliceJson.Options)!;
}
