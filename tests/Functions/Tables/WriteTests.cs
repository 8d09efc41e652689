using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class WriteTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_insert_changes_nothing()
    {
        var table = await azurite.TableAsync();
        Assert.True(await table.TryAddAsync(Row(1), Cancellation));
        Assert.False(await table.TryAddAsync(Row(2), Cancellation));
        Assert.Equal(1, await ValueAsync(table));
    }

    [Fact]
    public async Task An_upsert_replaces_the_whole_row()
    {
        var table = await azurite.TableAsync();
        await table.PutAsync(new TableEntity("p", "r") { ["Other"] = true }, Cancellation);
        await table.PutAsync(Row(2), Cancellation);
        var read = await table.GetOrNullAsync("p", "r", Cancellation);
        Assert.Equal([RowSchema.Name, "Value"], read!.Values().Keys);
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name()
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(new TableEntity("p", "r") { ["Other"] = true, ["Value"] = 1 }, Cancellation);
        Assert.True(await table.TryMergeAsync(Row(2), ETag.All, Cancellation));
        var read = await table.GetOrNullAsync("p", "r", Cancellation);
        Assert.Equal((true, 2), (read!.GetBoolean("Other"), read.GetInt32("Value")));
    }

    [Fact]
    public async Task An_old_etag_changes_nothing()
    {
        var table = await azurite.TableAsync();
        var row = Row(1);
        await table.TryAddAsync(row, Cancellation);
        var old = row.ETag;
        Assert.True(await table.TryReplaceAsync(row, old, Cancellation));
        Assert.NotEqual(old, row.ETag);

        Assert.False(await table.TryReplaceAsync(Row(2), old, Cancellation));
        Assert.False(await table.TryMergeAsync(Row(3), old, Cancellation));
        Assert.False(await table.TryDeleteAsync("p", "r", old, Cancellation));
        Assert.Equal(1, await ValueAsync(table));
        Assert.True(await table.TryMergeAsync(Row(4), row.ETag, Cancellation));
        Assert.Equal(4, await ValueAsync(table));
    }

    [Fact]
    public async Task An_absent_row_is_false_and_null()
    {
        var table = await azurite.TableAsync();
        Assert.Null(await table.GetOrNullAsync("p", "r", Cancellation));
        Assert.False(await table.TryReplaceAsync(Row(1), ETag.All, Cancellation));
        Assert.False(await table.TryMergeAsync(Row(1), ETag.All, Cancellation));
        Assert.False(await table.TryDeleteAsync("p", "r", cancellation: Cancellation));
    }

    [Fact]
    public async Task A_delete_happens_once()
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(Row(1), Cancellation);
        Assert.True(await table.TryDeleteAsync("p", "r", cancellation: Cancellation));
        Assert.False(await table.TryDeleteAsync("p", "r", cancellation: Cancellation));
    }

    [Fact]
    public async Task An_empty_etag_is_not_any_etag()
    {
        var table = await azurite.TableAsync();
        await Assert.ThrowsAsync<ArgumentException>(async () => await table.TryReplaceAsync(Row(1), default, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(async () => await table.TryDeleteAsync("p", "r", default(ETag), Cancellation));
    }

    [Fact]
    public async Task One_of_many_writers_wins()
    {
        var table = await azurite.TableAsync();
        var first = Row(0);
        await table.TryAddAsync(first, Cancellation);
        var etag = first.ETag;

        var won = await Task.WhenAll(Enumerable.Range(1, 24).Select(i => table.TryReplaceAsync(Row(i), etag, Cancellation)));

        Assert.Single(won, true);
        Assert.Equal(Array.IndexOf(won, true) + 1, await ValueAsync(table));
    }

    [Fact]
    public async Task No_increment_is_lost()
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(Row(0), Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => IncrementAsync(table, 8)));

        Assert.Equal(48, await ValueAsync(table));
    }

    [Fact]
    public async Task One_of_many_inserts_and_deletes_wins()
    {
        var table = await azurite.TableAsync();
        Assert.Single(await Task.WhenAll(Enumerable.Range(1, 12).Select(i => table.TryAddAsync(Row(i), Cancellation))), true);
        Assert.Single(await Task.WhenAll(Enumerable.Range(1, 12).Select(_ => table.TryDeleteAsync("p", "r", null, Cancellation))), true);
    }

    private static TableEntity Row(int value) => new("p", "r") { ["Value"] = value };

    private static async Task<int?> ValueAsync(TableClient table) =>
        (await table.GetOrNullAsync("p", "r", Cancellation))?.GetInt32("Value");

    private static async Task IncrementAsync(TableClient table, int times)
    {
        for (var done = 0; done < times;)
        {
            var row = await table.GetOrNullAsync("p", "r", Cancellation);
            row!["Value"] = row.GetInt32("Value") + 1;
            done += await table.TryReplaceAsync(row, row.ETag, Cancellation) ? 1 : 0;
        }
    }
}
