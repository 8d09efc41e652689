using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class BatchTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_of_operation_is_done_and_versions_are_told()
    {
        var table = await azurite.TableAsync();
        await table.SubmitAsync([TableChange.Add(Row("merged", 1, "kept")), TableChange.Add(Row("gone"))], Cancellation);
        var (inserted, upserted, merged) = (Row("inserted"), Row("upserted"), Row("merged", 2));

        await table.SubmitAsync(
            [
                TableChange.Add(inserted),
                TableChange.Put(upserted),
                TableChange.Delete("p", "gone"),
                TableChange.Merge(merged, ETag.All),
            ],
            Cancellation);

        var rows = await table.RowsAsync(cancellation: Cancellation).ToDictionaryAsync(row => row.RowKey, cancellationToken: Cancellation);
        Assert.Equal(["inserted", "merged", "upserted"], rows.Keys.Order());
        Assert.Equal((2, "kept"), (rows["merged"].GetInt32("Value"), rows["merged"].GetString("Note")));
        Assert.All([inserted, upserted, merged], row => Assert.Equal(rows[row.RowKey].ETag, row.ETag));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_batch_with_one_duplicate_does_nothing_and_names_it(int duplicate)
    {
        var table = await azurite.TableAsync();
        await table.TryAddAsync(Row($"{duplicate}"), Cancellation);
        var operations = Enumerable.Range(0, 6).Select(i => TableChange.Add(Row($"{i}", 9))).ToList();

        var error = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitAsync(operations, Cancellation));

        Assert.Equal((409, "EntityAlreadyExists", duplicate), (error.Status, error.ErrorCode, error.FailedTransactionActionIndex));
        Assert.Contains($"table {table.Name}: Add of (p, {duplicate}) failed with 409 EntityAlreadyExists", error.Message);
        Assert.Equal(0, (await table.RowsAsync(cancellation: Cancellation).SingleAsync(Cancellation)).GetInt32("Value"));
    }

    [Fact]
    public async Task An_absent_or_changed_row_fails_the_batch()
    {
        var table = await azurite.TableAsync();
        var row = Row("old");
        await table.TryAddAsync(row, Cancellation);
        var old = row.ETag;
        await table.PutAsync(row, Cancellation);

        var absent = await FailAsync(table, TableChange.Delete("p", "absent"));
        var changed = await FailAsync(table, TableChange.Merge(Row("old", 5), old));
        var conditional = await FailAsync(table, TableChange.Delete("p", "old", old));

        Assert.Equal((404, 1), (absent.Status, absent.FailedTransactionActionIndex));
        Assert.Contains("Delete of (p, absent)", absent.Message);
        Assert.Equal((412, 1), (changed.Status, changed.FailedTransactionActionIndex));
        Assert.Contains("UpdateMerge of (p, old)", changed.Message);
        Assert.Equal((412, 1), (conditional.Status, conditional.FailedTransactionActionIndex));
        Assert.Null(await table.GetOrNullAsync("p", "new", Cancellation));
    }

    [Fact]
    public async Task A_long_list_goes_in_batches_of_100()
    {
        var table = await azurite.TableAsync();
        var operations = Enumerable.Range(0, 250).Select(i => TableChange.Add(Row($"{i:D3}"))).ToList();
        Assert.Equal([100, 100, 50], TableBatches.Split(operations).Select(batch => batch.Count));

        await table.SubmitAllAsync(operations, Cancellation);

        var keys = await table.RowsAsync(cancellation: Cancellation).Select(row => row.RowKey).ToListAsync(Cancellation);
        Assert.Equal(operations.Select(operation => operation.Entity.RowKey), keys);
    }

    [Fact]
    public async Task Heavy_rows_go_in_batches_below_4_MiB()
    {
        var table = await azurite.TableAsync();
        var note = new string('å', 32768);
        var operations = Enumerable.Range(0, 70).Select(i => TableChange.Add(Row($"{i:D3}", 0, note))).ToList();
        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitAsync(operations, Cancellation));

        await table.SubmitAllAsync(operations, Cancellation);

        Assert.Equal(4, TableBatches.Split(operations).Count()); // each letter is written as six bytes
        Assert.Equal(70, await table.RowsAsync(select: ["Value"], cancellation: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_list_that_cannot_be_a_batch_is_refused_before_it_is_sent()
    {
        var table = await azurite.TableAsync();
        var twice = new[] { TableChange.Add(Row("a")), TableChange.Delete("p", "a") };
        var strays = new[] { TableChange.Delete("p", "a"), TableChange.Delete("q", "b") };
        var many = Enumerable.Range(0, 101).Select(i => TableChange.Delete("p", $"{i}")).ToList();
        Assert.Contains("(p, a)", (await RefusedAsync(twice)).Message);
        Assert.Contains("'q'", (await RefusedAsync(strays)).Message);
        Assert.Contains("101", (await RefusedAsync(many)).Message);
        Assert.Throws<ArgumentException>(() => TableBatches.Split(strays));
        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitAllAsync(twice, Cancellation));
        var heavy = new TableEntity("p", "r") { ["Note"] = new string('å', TableBatches.MaxBytes / 6) };
        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitAllAsync([TableChange.Add(heavy)], Cancellation));
        Assert.Empty(await table.RowsAsync(cancellation: Cancellation).ToListAsync(Cancellation));

        async Task<ArgumentException> RefusedAsync(IReadOnlyList<TableTransactionAction> operations) =>
            await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitAsync(operations, Cancellation));
    }

    [Fact]
    public async Task Nothing_to_do_is_done()
    {
        var table = await azurite.TableAsync();
        await table.SubmitAsync([], Cancellation);
        await table.SubmitAllAsync([], Cancellation);
        Assert.Empty(TableBatches.Split([]));
    }

    private static TableEntity Row(string key, int value = 0, string? note = null) => new("p", key) { ["Value"] = value, ["Note"] = note };

    private static Task<TableTransactionFailedException> FailAsync(TableClient table, TableTransactionAction second) =>
        Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitAsync([TableChange.Add(Row("new")), second], Cancellation));
}
