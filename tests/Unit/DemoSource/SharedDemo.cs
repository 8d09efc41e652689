using System.Collections.Concurrent;

namespace Reporting.Unit.DemoSource;

/// <summary>The first vintage of the demonstration data, taken apart once for all tests that only look at it.</summary>
internal static class SharedDemo
{
    private static readonly ConcurrentDictionary<(string Catalogue, string Table), Lazy<Task<DemoRows>>> Tables = new();

    public static Task<DemoRows> RowsAsync(Catalogue catalogue, string table) => Tables.GetOrAdd(
        (catalogue.Id, table), _ => new Lazy<Task<DemoRows>>(() => FetchAsync(catalogue, table))).Value;

    private static async Task<DemoRows> FetchAsync(Catalogue catalogue, string table)
    {
        await using var source = await SourceClient.DemoAsync(catalogue);
        return await source.RowsAsync(catalogue.Parts.Tables.First(t => t.Id == table));
    }
}
