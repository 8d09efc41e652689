using System.Security.Cryptography;
using Azure;
using Reporting.Storage.Tables;
using Xunit;

namespace Reporting.Unit.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class FailureTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_answer_makes_our_own_row_look_like_anothers()
    {
        var (name, flaky) = ((await azurite.TableAsync()).Name, new FlakyTransport(1));
        var table = new TableService(azurite.ConnectionString, Options(3, flaky)).Table(name);
        var row = new TableEntity("p", "r") { ["Run"] = Guid.NewGuid().ToString(), ["Due"] = DateTimeOffset.UtcNow };

        Assert.False(await table.InsertAsync(row, Cancellation));

        Assert.Equal(2, flaky.Tries);
        Assert.True((await table.GetAsync("p", "r", Cancellation))!.HasSameContent(row));
    }

    [Fact]
    public async Task Repeats_end_where_the_options_say()
    {
        var (name, flaky) = ((await azurite.TableAsync()).Name, new FlakyTransport(int.MaxValue));
        var table = new TableService(azurite.ConnectionString, Options(2, flaky)).Table(name);

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetAsync("p", "r", Cancellation));

        Assert.Equal((3, 0), (flaky.Tries, error.Status));
        AssertTells(error, name, "(p, r)");
    }

    [Fact]
    public async Task A_missing_table_is_an_error_not_an_absent_row()
    {
        var table = new TableService(azurite.ConnectionString).Table("NeverMade");
        var row = new TableEntity("p", "r");
        Func<Task>[] requests =
        [
            () => table.GetAsync("p", "r", Cancellation),
            () => table.InsertAsync(row, Cancellation),
            () => table.ReplaceAsync(row, ETag.All, Cancellation),
            () => table.DeleteAsync("p", "r", cancellation: Cancellation),
            () => table.ExecuteBatchAsync([TableOperation.Insert(row)], Cancellation),
            async () => await table.QueryAsync(TableFilter.Partition("p"), cancellation: Cancellation).CountAsync(Cancellation),
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
        var table = new TableService(azurite.ConnectionString.Replace(azurite.Key, wrong)).Table("Runs");

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetAsync("område", "r", Cancellation));

        Assert.Equal(403, error.Status);
        AssertTells(error, "Runs", "(område, r)");
        Assert.DoesNotContain(wrong, error.ToString());
    }

    [Fact]
    public async Task No_service_is_told_with_status_0()
    {
        var nowhere = $"TableEndpoint=http://127.0.0.1:1/a;AccountName=a;AccountKey={azurite.Key}";
        var table = new TableService(nowhere, Options(1)).Table("Runs");
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.InsertAsync(new TableEntity("p", "r"), Cancellation));
        Assert.Equal(0, error.Status);
        AssertTells(error, "Runs", "(p, r)");
    }

    [Fact]
    public async Task A_caller_that_gives_up_sees_that_it_did()
    {
        var table = await azurite.TableAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetAsync("p", "r", source.Token));
    }

    private static TableServiceOptions Options(int repeats, FlakyTransport? transport = null)
    {
        var options = new TableServiceOptions();
        (options.Retry.MaxRetries, options.Retry.Delay) = (repeats, TimeSpan.FromMilliseconds(10));
        options.Transport = transport ?? options.Transport;
        return options;
    }

    private void AssertTells(Exception error, params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(part, error.Message));
        Assert.DoesNotContain(azurite.Key, error.ToString());
        Assert.DoesNotContain("SharedKey", error.ToString());
    }
}
