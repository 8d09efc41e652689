using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Hosting;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Publishing;

/// <summary>December 2026 and January 2027, both public.</summary>
public sealed class EndedAreaWorld : IAsyncLifetime
{
    public static readonly Period January = Period.Month(2027, 1);
    private readonly AzuriteFixture azurite = new();

    /// <summary>The app.</summary>
    public WebApplication App { get; private set; } = null!;

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await azurite.InitializeAsync();
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(account, Stop);
        App = await FunctionsApp.StartAsync(account, SeedFolders.Of2026, Stop);
        foreach (var month in new[] { January - 1, January }) await PublishAsync(month);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new(App.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        await (App?.DisposeAsync() ?? default);
        await azurite.DisposeAsync();
    }

    private async Task PublishAsync(Period month)
    {
        var runs = App.Services.GetRequiredService<RunRepository>();
        await runs.AddAsync(new Run
        {
            Month = month, Revision = 1, State = RunState.Completed, Fingerprint = new string('a', 64), Catalogue = "2026", Extracts = [],
            Areas = 1, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
        }, Stop);
        await runs.PublishAsync((await runs.FindAsync(month, 1, Stop))!, Stop);
    }
}
