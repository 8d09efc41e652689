using System.Text;
using Reporting.Unit.Security;
using Xunit;
using static Reporting.Unit.Sources.Extracts;

namespace Reporting.Unit.Sources;

/// <summary>An answer of nothing but nonsense is read to its end, and what is kept of it does not grow with it.</summary>
[Collection(nameof(Alone))]
public class BoundedMemoryTests
{
    private const int Rows = 300_000;
    private const long MaxKept = 16 << 20;
    private static readonly string Long = new('x', 2_000);

    [Theory]
    [InlineData("no rows", 2_000_000)]
    [InlineData("too few cells")]
    [InlineData("unknown areas")]
    [InlineData("unknown periods")]
    [InlineData("negative figures")]
    [InlineData("one cell again and again")]
    [InlineData("long names", 100_000)]
    public void WhatIsKeptDoesNotGrowWithTheAnswer(string what, int rows = Rows)
    {
        var (before, kept) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        using var answer = new UnsizedStream(Parts(rows, Maker(what), () => kept = GC.GetTotalMemory(forceFullCollection: true) - before));
        var (_, report) = Parse(answer);
        Assert.Equal(rows, report.Rows);
        Assert.InRange(report.Quarantined.Count + report.UnknownAreas.Count, 1, 1_001);
        Assert.InRange(kept, long.MinValue, MaxKept);
    }

    // A response that is written while it is read; all of it was when the end is asked for.
    private static IEnumerable<ReadOnlyMemory<byte>> Parts(int rows, Func<int, string> row, Action atTheEnd)
    {
        yield return Encoding.UTF8.GetBytes(With(Columns)[..^2]);
        for (var i = 0; i < rows; i++) yield return Encoding.UTF8.GetBytes((i > 0 ? "," : "") + row(i));
        yield return Encoding.UTF8.GetBytes("]}");
        atTheEnd();
    }

    private static Func<int, string> Maker(string what) => what switch
    {
        "no rows" => i => "1",
        "too few cells" => i => $"[{i}]",
        "unknown areas" => i => Row("2026M01", "5", area: $"Sted {i}"),
        "unknown periods" => i => Row($"uge {i}", "5"),
        "negative figures" => i => Row($"20{i % 99:00}M01", $"-{i + 1}"),
        "one cell again and again" => i => Row("2026M01", $"{i}"),
        "long names" => i => Row("2026M01", "5", area: $"{i} {Long}"),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
