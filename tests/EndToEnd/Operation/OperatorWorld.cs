using Azure;
using Azure.Data.Tables;
using Reporting.EndToEnd.Faults;
using Xunit;

namespace Reporting.EndToEnd.Operation;

/// <summary>The whole system with an operator before it, and its storage to break things in and to look at.</summary>
public sealed class OperatorWorld(AppFixture app) : IAsyncLifetime
{
    /// <summary>A run that nobody touches, so that there always is one to show.</summary>
    public const string OldRun = "/runs/2020M01/1";

    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(3);

    /// <summary>The system.</summary>
    public AppFixture App => app;

    /// <summary>The storage, seen directly.</summary>
    public StorageAccount Account { get; private set; } = null!;

    public RunRepository Runs { get; private set; } = null!;

    public ImportRepository Imports { get; private set; } = null!;

    public PoisonRepository Poison { get; private set; } = null!;

    public DeliveryRepository Deliveries { get; private set; } = null!;

    public SubscriberRepository Subscribers { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Account = StorageAccount.FromConnectionString(App.Storage);
        Runs = new RunRepository(Account, TimeProvider.System);
        Imports = new ImportRepository(Account);
        Poison = new PoisonRepository(Account, TimeProvider.System);
        Deliveries = new DeliveryRepository(Account, TimeProvider.System);
        Subscribers = new SubscriberRepository(Account, TimeProvider.System);
        await Runs.AddAsync(new Run
        {
            Month = Period.Parse("2020M01"), Revision = 1, State = RunState.Superseded, Fingerprint = new string('f', 64),
            Catalogue = "2026",
            Extracts = [], Started = DateTimeOffset.UtcNow, Deadline = DateTimeOffset.UtcNow,
        }, default);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // the app is others' too

    /// <summary>Somebody at the site.</summary>
    /// <param name="role">The role they sign in with; null for nobody.</param>
    internal async Task<SiteVisitor> VisitAsync(string? role = "operator")
    {
        var visitor = new SiteVisitor(App.Http.BaseAddress!);
        if (role is not null) await visitor.SignInAsync(role);
        return visitor;
    }

    /// <summary>Notes a message as given up.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> GiveUpAsync(string queue, string text)
    {
        await Poison.NoteAsync(queue, text, default);
        return PoisonRepository.IdOf(queue, text);
    }

    /// <summary>Whether a message is among those given up.</summary>
    public async Task<bool> IsGivenUpAsync(string id) => await Poison.FindAsync(id, default) is not null;

    /// <summary>Changes properties of a row behind the app's back.</summary>
    public async Task ChangeAsync(string table, string partition, string key, params (string Name, object Value)[] properties)
    {
        var row = new TableEntity(partition, key);
        foreach (var (name, value) in properties) row[name] = value;
        Assert.True(await Account.Tables.GetTableClient(table).TryMergeAsync(row, ETag.All));
    }

    /// <summary>Waits until something holds.</summary>
    internal static Task UntilAsync(Func<Task<bool>> condition, string what) =>
        Wait.UntilAsync(condition, MaxLength, () => $"It did not happen: {what}.");
}
