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
        using var answer = new Answer(rows, Maker(what));
        var (_, report) = Parse(answer);
        Assert.Equal(rows, report.Rows);
        Assert.InRange(report.Quarantined.Count + report.UnknownAreas.Count, 1, 1_001);
        Assert.InRange(answer.Kept, long.MinValue, MaxKept);
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

    /// <summary>A response that is written while it is read, and that looks at the memory once all of it was.</summary>
    private sealed class Answer(int rows, Func<int, string> row) : Stream
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private byte[] part = Encoding.UTF8.GetBytes(With(Columns)[..^2]);
        private int at;
        private int next;

        /// <summary>The bytes in use at the end beyond those at the beginning.</summary>
        public long Kept { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (at == part.Length && !Advance()) return 0;
            var given = Math.Min(buffer.Length, part.Length - at);
            part.AsSpan(at, given).CopyTo(buffer);
            at += given;
            return given;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private bool Advance()
        {
            if (next > rows)
            {
                Kept = GC.GetTotalMemory(forceFullCollection: true) - before;
                return false;
            }

            var text = next == rows ? "]}" : (next > 0 ? "," : "") + row(next);
            next++;
            (part, at) = (Encoding.UTF8.GetBytes(text), 0);
            return true;
        }
    }
}
