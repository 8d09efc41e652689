using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class FailureTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_answer_makes_our_own_row_look_like_anothers()
    {
        var (name, flaky) = ((await azurite.TableAsync()).Name, new FlakyTransport(1));
        var table = new TableServiceClient(azurite.ConnectionString, Options(3, flaky)).GetTableClient(name);
        var row = new TableEntity("p", "r") { ["Run"] = Guid.NewGuid().ToString(), ["Due"] = DateTimeOffset.UtcNow };

        Assert.False(await table.TryAddAsync(row, Cancellation));

        Assert.Equal(2, flaky.Tries);
        Assert.True(row.Values().SequenceEqual((await table.GetOrNullAsync("p", "r", Cancellation))!.Values()));
    }

    [Fact]
    public async Task Repeats_end_where_the_options_say()
    {
        var (name, flaky) = ((await azurite.TableAsync()).Name, new FlakyTransport(int.MaxValue));
        var table = new TableServiceClient(azurite.ConnectionString, Options(2, flaky)).GetTableClient(name);

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetOrNullAsync("p", "r", Cancellation));

        Assert.Equal((3, 0), (flaky.Tries, error.Status));
        AssertTells(error, name, "(p, r)");
    }

    [Fact]
    public async Task A_missing_table_is_an_error_not_an_absent_row()
    {
        var table = new TableServiceClient(azurite.ConnectionString, TableOptions.Create()).GetTableClient("NeverMade");
        var row = new TableEntity("p", "r");
        Func<Task>[] requests =
        [
            () => table.GetOrNullAsync("p", "r", Cancellation),
            () => table.TryAddAsync(row, Cancellation),
            () => table.TryReplaceAsync(row, ETag.All, Cancellation),
            () => table.TryDeleteAsync("p", "r", cancellation: Cancellation),
            () => table.SubmitAsync([TableChange.Add(row)], Cancellation),
            async () => await table.RowsAsync(TableFilter.Partition("p"), cancellation: Cancellation).CountAsync(Cancellation),
        ];
        foreach (var request in requests)
        {
            var error = await Assert.ThrowsAnyAsync<RequestFailedException>(request);
            Assert.Equal((404, "TableNotFound"), (error.Status, error.ErrorCode));
            AssertTells(error, "NeverMade", "p");
        }
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_told()
    {
        var wrong = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var table = new TableServiceClient(azurite.ConnectionString.Replace(azurite.Key, wrong)).GetTableClient("Runs");

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetOrNullAsync("område", "r", Cancellation));

        Assert.Equal(403, error.Status);
        AssertTells(error, "Runs", "(område, r)");
        Assert.DoesNotContain(wrong, error.ToString());
    }

    [Fact]
    public async Task No_service_is_told_with_status_0()
    {
        var nowhere = $"TableEndpoint=http://127.0.0.1:1/a;AccountName=a;AccountKey={azurite.Key}";
        var table = new TableServiceClient(nowhere, Options(1)).GetTableClient("Runs");
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.TryAddAsync(new TableEntity("p", "r"), Cancellation));
        Assert.Equal(0, error.Status);
        AssertTells(error, "Runs", "(p, r)");
    }

    [Fact]
    public async Task A_caller_that_gives_up_sees_that_it_did()
    {
        var table = await azurite.TableAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetOrNullAsync("p", "r", source.Token));
    }

    private static TableClientOptions Options(int repeats, FlakyTransport? transport = null)
    {
        var options = TableOptions.Create(transport: transport);
        (options.Retry.MaxRetries, options.Retry.Delay) = (repeats, TimeSpan.FromMilliseconds(10));
        return options;
    }

    private void AssertTells(Exception error, params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(part, error.Message));
        Assert.DoesNotContain(azurite.Key, error.ToString());
        Assert.DoesNotContain("SharedKey", error.ToString());
    }
}
