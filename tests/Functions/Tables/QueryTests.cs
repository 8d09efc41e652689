using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class QueryTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_rows_than_a_page_all_come_in_order_and_once()
    {
        var table = await azurite.TableAsync();
        await FillAsync(table, 2050);
        var query = table.RowsAsync(TableFilter.Partition("område"), cancellation: Cancellation);

        var keys = await query.Select(row => row.RowKey).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, 2050).Select(Key), keys);
        Assert.Equal(2050, await query.CountAsync(Cancellation));
        Assert.Equal(1001, await table.RowsAsync(top: 1001, cancellation: Cancellation).CountAsync(Cancellation));
        Assert.Equal(0, await table.RowsAsync(top: 0, cancellation: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_selection_reads_what_it_names_and_the_keys_and_version()
    {
        var table = await azurite.TableAsync();
        var written = new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2L };
        await table.TryAddAsync(written, Cancellation);

        var row = await table.RowsAsync(select: ["B", "Missing"], cancellation: Cancellation).SingleAsync(Cancellation);

        Assert.Equal(("p", "r", written.ETag), (row.PartitionKey, row.RowKey, row.ETag));
        Assert.NotNull(row.Timestamp);
        Assert.Equal([KeyValuePair.Create("B", (object)2L), KeyValuePair.Create(RowSchema.Name, (object)1)], row.Values());
    }

    [Fact]
    public async Task Ranges_and_prefixes_bound_the_row_key()
    {
        var table = await azurite.TableAsync();
        foreach (var key in new[] { "2025-12", "2026-01", "2026-02", "2026-1", "2027-01", "å'1", "å'2" })
        {
            await table.TryAddAsync(new TableEntity("p", key), Cancellation);
        }

        Assert.Equal("2026-01 2026-02", await KeysAsync(TableFilter.RowFrom("2026-01").And(TableFilter.RowBefore("2026-1"))));
        Assert.Equal("2026-01 2026-02 2026-1", await KeysAsync(TableFilter.RowPrefix("2026-")));
        Assert.Equal("å'1 å'2", await KeysAsync(TableFilter.Partition("p").And(TableFilter.RowPrefix("å'"))));
        Assert.Throws<ArgumentException>(() => TableFilter.RowPrefix(""));
        Assert.Throws<ArgumentException>(() => TableFilter.RowPrefix("😀"));

        async Task<string> KeysAsync(TableFilter filter) =>
            string.Join(' ', await table.RowsAsync(filter, cancellation: Cancellation).Select(row => row.RowKey).ToListAsync(Cancellation));
    }

    public static TheoryData<object> Values =>
    [
        "O'Hara & søn + 50%", 7, -7, long.MaxValue, 7L, 2.5, 3d, 0d, -1.5e-4, 123456789012345d, true, false,
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_of_each_type_can_be_asked_for(object value)
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(new TableEntity("p", "r") { ["Value"] = value }, Cancellation);
        var (equal, other) = (TableFilter.Of($"Value eq {value}"), TableFilter.Of($"Value ne {value}"));
        Assert.Equal(1, await table.RowsAsync(equal, cancellation: Cancellation).CountAsync(Cancellation));
        Assert.Equal(0, await table.RowsAsync(other, cancellation: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task Numbers_and_moments_compare_by_size()
    {
        var table = await azurite.TableAsync();
        var start = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        int[] sizes = [-3, 2, 9, 10, 100];
        foreach (var size in sizes)
        {
            await table.TryAddAsync(new TableEntity("p", $"{size}") { ["Int"] = size, ["Long"] = (long)size, ["At"] = start.AddDays(size) },
                Cancellation);
        }

        Assert.Equal(3, await table.RowsAsync(TableFilter.Of($"Int lt {10}"), cancellation: Cancellation).CountAsync(Cancellation));
        Assert.Equal(3, await table.RowsAsync(TableFilter.Of($"Long lt {10L}"), cancellation: Cancellation).CountAsync(Cancellation));
        Assert.Equal(2,
            await table.RowsAsync(TableFilter.Of($"At ge {start.AddDays(10)}"), cancellation: Cancellation).CountAsync(Cancellation));
    }

    [Theory]
    [InlineData("x' or PartitionKey ne 'x")]
    [InlineData("' or '1' eq '1")]
    [InlineData("x'') or (RowKey ge ''")]
    [InlineData("x&$top=1000&$filter=RowKey ge '")]
    public async Task A_value_stays_a_value(string attempt)
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(new TableEntity("secret", "r") { ["Owner"] = "other" }, Cancellation);
        TableFilter[] filters = [TableFilter.Partition(attempt), TableFilter.Of($"Owner eq {attempt}"), TableFilter.RowPrefix(attempt)];
        foreach (var filter in filters)
        {
            Assert.Equal(0, await table.RowsAsync(filter, cancellation: Cancellation).CountAsync(Cancellation));
        }
    }

    [Fact]
    public async Task And_and_or_group_as_they_are_built()
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(new TableEntity("p", "1") { ["Open"] = true, ["Tries"] = 4 }, Cancellation);
        await table.TryAddAsync(new TableEntity("p", "2") { ["Open"] = false, ["Tries"] = 1 }, Cancellation);
        await table.TryAddAsync(new TableEntity("q", "3") { ["Open"] = true, ["Tries"] = 1 }, Cancellation);
        var either = TableFilter.Of($"Open eq {true} or Tries lt {2}");
        Assert.Equal(2, await table.RowsAsync(either.And(TableFilter.Partition("p")), cancellation: Cancellation).CountAsync(Cancellation));
        Assert.Equal(1, await table.RowsAsync(TableFilter.Of($"Tries ge {4}"), cancellation: Cancellation).CountAsync(Cancellation));
    }

    private static string Key(int number) => $"{number:D5} æ";

    private static async Task FillAsync(TableClient table, int count)
    {
        var rows = Enumerable.Range(0, count).Select(i => TableChange.Add(new TableEntity("område", Key(i)))).ToList();
        await table.SubmitAllAsync(rows, Cancellation);
    }
}
