using System.Diagnostics;

namespace Reporting.Benchmarks.Scale;

/// <summary>What reading all tables of an import costs.</summary>
internal sealed record ExtractResult(int Municipalities, long Rows, long Bytes, double Seconds, long Peak);

/// <summary>Writes a synthetic response of every table to a file and reads it through the parser, in this process.</summary>
internal static class ExtractRun
{
    private const int Smallest = 98;

    /// <summary>Reads all tables with a number of municipalities.</summary>
    public static async Task<ExtractResult> OfAsync(int municipalities)
    {
        var seed = DemoPanel.ReadCatalogue();
        for (var warmUp = 0; warmUp < 3; warmUp++) await ReadAllAsync(SyntheticCatalogue.Of(seed, Smallest), Smallest);
        return await ReadAllAsync(SyntheticCatalogue.Of(seed, municipalities), municipalities);
    }

    private static async Task<ExtractResult> ReadAllAsync(Catalogue catalogue, int municipalities)
    {
        var panel = new Panel();
        var sum = new ExtractResult(municipalities, 0, 0, 0, 0);
        foreach (var table in catalogue.Parts.Tables)
        {
            await using var file = new FileStream(
                Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            var rows = SyntheticExtract.Write(file, catalogue, table);
            file.Position = 0;
            var start = Stopwatch.GetTimestamp();
            var report = await ExtractParser.ParseAsync(file, table, catalogue, panel);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (report.Rows != rows || report.QuarantinedCount > 0) throw new InvalidOperationException($"{table.Id} was not read whole.");
            sum = sum with { Rows = sum.Rows + rows, Bytes = sum.Bytes + file.Length, Seconds = sum.Seconds + seconds };
        }

        GC.KeepAlive(panel);
        return sum with { Peak = Machine.Peak() };
    }
}
