using System.IO.Compression;
using Reporting.Unit.Sources;
using Xunit;

namespace Reporting.Unit.Security;

/// <summary>
/// Answers that are small on the line and huge once unpacked. What is allocated is measured, so that these tests run alone.
/// </summary>
[Collection(nameof(Alone))]
public class BombTests
{
    private const int Member = 16 << 20;
    private const long Gigabyte = 1 << 30, MaxBytes = 128 << 20;

    [Theory]
    [InlineData("gzip", 0)]
    [InlineData("br", 0)]
    public async Task AGigabyteInASmallAnswerIsRefusedInLittleMemory(string encoding, int filling)
    {
        await using var source = await StartAsync(encoding, (byte)filling);
        using var client = Client(source);
        var before = GC.GetTotalAllocatedBytes();
        var error =
            await Assert.ThrowsAsync<SourceException>(
                () => client.FetchAsync(SourceCatalogue.Small, SourceCatalogue.Table, 3, TestContext.Current.CancellationToken));
        Assert.Contains("larger than the 536870912 bytes that are accepted", error.Message);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MaxBytes);
        Assert.Single(source.Requests); // it is not asked for again
    }

    [Fact]
    public async Task TheListOfTablesIsRefusedLongBeforeItFillsTheMemory()
    {
        await using var source = await StartAsync("gzip", (byte)' ');
        using var client = Client(source);
        var before = GC.GetTotalAllocatedBytes();
        var error = await Assert.ThrowsAsync<SourceException>(() => client.UpdatesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("larger than the 16777216 bytes", error.Message);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MaxBytes);
    }

    [Fact]
    public async Task TheReasonOfARefusalIsReadNoFurtherThanItsBeginning()
    {
        await using var source = await StartAsync("gzip", (byte)'x', 422);
        using var client = Client(source);
        var before = GC.GetTotalAllocatedBytes();
        var error =
            await Assert.ThrowsAsync<SourceException>(
                () => client.FetchAsync(SourceCatalogue.Small, SourceCatalogue.Table, 3, TestContext.Current.CancellationToken));
        Assert.InRange(error.Message.Length, 1, 1_000);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MaxBytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData('[')]
    [InlineData('"')]
    [InlineData('9')]
    public async Task AGigabyteOfNoRowsIsReadInLittleMemory(int filling)
    {
        var before = GC.GetTotalAllocatedBytes();
        await using var endless = new UnsizedStream(Gigabyte, (byte)filling);
        await Assert.ThrowsAsync<SourceException>(
            () => ExtractParser.ParseAsync(endless, SourceCatalogue.Table, SourceCatalogue.Small, new Domain.Observations.Panel(),
                TestContext.Current.CancellationToken));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MaxBytes);
    }

    private static JobindsatsClient Client(ScriptedSource source) =>
        new(new JobindsatsOptions(source.Address, "token") { Timeout = TimeSpan.FromMinutes(2), Retries = 3 });

    private static Task<ScriptedSource> StartAsync(string encoding, byte filling, int status = 200)
    {
        var packed = Packed(encoding, filling);
        return ScriptedSource.StartAsync(async context =>
        {
            (context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.ContentEncoding) =
                (status, "application/json", encoding);
            // A packed file may be several, one after the other; of the other kind there is one only.
            for (var i = 0; i < (encoding == "gzip" ? Gigabyte / Member : 1) && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(packed, context.RequestAborted).AsTask()
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
    }

    private static byte[] Packed(string encoding, byte filling)
    {
        using var packed = new MemoryStream();
        using (Stream zip = encoding == "gzip"
            ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)
            : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var part = new byte[1 << 20];
            Array.Fill(part, filling);
            for (var i = 0; i < (encoding == "gzip" ? Member : Gigabyte) / part.Length; i++) zip.Write(part);
        }

        return packed.ToArray();
    }
}

/// <summary>The tests that run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
