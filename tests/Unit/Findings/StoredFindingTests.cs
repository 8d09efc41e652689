using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Findings;

public sealed class StoredFindingTests
{
    private static readonly AreaSlice Slice = new(
        new RunStamp("r", FindingWorld.Month, 1, false, new Dictionary<string, SourceStamp>()), FindingWorld.Area, null,
        new Dictionary<string, Period>(), [], new Dictionary<string, Series>())
    {
        Verdicts = FindingWorld.Rise.ToDictionary(v => v.Indicator),
    };

    [Fact]
    public void A_slice_that_was_stored_without_findings_has_those_of_its_verdicts() =>
        Assert.Equal("dagpengeledighed", Assert.Single(Kept(Slice).FindingsIn(FindingWorld.Catalogue)).Topic);

    [Fact]
    public void Stored_findings_are_read_as_they_were_written()
    {
        var written = Slice with { Findings = FindingWorld.Find(
            [.. FindingWorld.Rise, FindingWorld.Over("fleksjob-fuldtid"), FindingWorld.Of("sygedagpenge-pct", VerdictState.Watch, 50)]) };
        Assert.Equal(3, written.Findings.Count);
        Assert.Equal(Text(written.Findings), Text(Kept(written).Findings!));
    }

    private static string Text(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings, SliceJson.Options);

    private static AreaSlice Kept(AreaSlice slice) =>
        JsonSerializer.Deserialize<AreaSlice>(JsonSerializer.Serialize(slice, SliceJson.Options), SliceJson.Options)!;
}
