using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Reports;

/// <summary>A report by subscription: owed once, the same bytes as an order, and again only when a revision finds something else.</summary>
public sealed class ReportMailsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Region = "081";
    private static readonly ReportSubscription Wanted = new("key-figures", Region, ReportRhythm.Monthly);
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private ServiceProvider services = null!;
    private DemoMonth demo = null!;

    public async ValueTask InitializeAsync()
    {
        demo = await DemoMonth.OfAsync("2026");
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(account, Token);
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(account, () => demo.Catalogue, ("Links__Key", new string('k', 40)), ("Mail__From", "overblik@example.dk"));
        services = all.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task AReportIsOwedOnceAndIsTheSameAsItsOrder()
    {
        var mail = "analyse@region.example";
        await Of<SubscriberRepository>().AddAsync(
            mail, new([], SubscriptionKinds.Reports, Language.Danish, false) { Reports = [Wanted] }, Token);
        var her = (await Of<SubscriberRepository>().FindByMailAsync(mail, Token))!;
        Assert.Equal([Wanted], her.Choice.Reports);

        var first = await PublishAsync(1, null);
        for (var i = 0; i < 2; i++) await Of<MonthDistribution>().PlanAsync(first, [], Token);
        var delivery = Assert.Single(await OwedAsync(first));
        Assert.Equal(($"{her.Id}|report|key-figures_081", DeliveryKind.Report, Wanted), (delivery.Id, delivery.Kind, delivery.Report));

        var sent = (await WriteAsync(delivery, her))!;
        var (file, pdf) = (Assert.Single(sent.Content.Attachments), await OrderedAsync());
        Assert.StartsWith("Nøgletalsrapport Region Nordjylland ", file.Name);
        Assert.True(pdf.AsSpan().SequenceEqual(file.Content.Span), "The mailed report has other bytes than the ordered one.");
        var linked = (await Of<ReportMails>().FindAsync(first.Key, Wanted.Report, Region, Language.Danish, Token))!.Value;
        Assert.True(pdf.AsSpan().SequenceEqual(linked.Pdf));

        // A revision is told as digests are: when it finds something else.
        Assert.Null(await WriteAsync(await OwedByAsync(2, []), her));
        var revised = await WriteAsync(await OwedByAsync(3, [Severe()]), her);
        Assert.EndsWith("(nye tal)", revised!.Content.Subject);

        // Who has left is sent nothing more, and is gone when that was all.
        await Of<SubscriberRepository>().LeaveAsync(her.Id, SubscriptionKinds.Reports, Token);
        Assert.Null(await Of<SubscriberRepository>().FindAsync(her.Id, Token));
    }

    private T Of<T>() where T : notnull => services.GetRequiredService<T>();

    private async Task<Delivery> OwedByAsync(int revision, IReadOnlyList<Verdict> more)
    {
        var run = await PublishAsync(revision, 1, more);
        await Of<MonthDistribution>().PlanAsync(run, [], Token);
        return Assert.Single(await OwedAsync(run));
    }

    private Task<List<Delivery>> OwedAsync(Run run) =>
        Of<DeliveryRepository>().OfBatchAsync(DeliveryRepository.BatchOf(run.Key), Token).ToListAsync(Token).AsTask();

    private Task<OutgoingMail?> WriteAsync(Delivery delivery, Subscriber subscriber) =>
        Of<MailComposer>().WriteAsync(delivery, subscriber, "example.dk", Token);

    private async Task<byte[]> OrderedAsync()
    {
        var errors = new ValidationErrors();
        var request = new ReportRequest { Report = Wanted.Report, Region = Region, Month = demo.Run.Month.ToString() };
        var (content, _) = await Of<ReportContents>().OfAsync(request, errors, Token);
        return (await Of<OrderDocuments>().OfAsync(content!, OrderParts.Whole, Token)).First(d => d.File == "pack.pdf").Bytes;
    }

    // As the pipeline leaves a month, of the region and the country alone.
    private async Task<Run> PublishAsync(int revision, int? told, IReadOnlyList<Verdict>? more = null)
    {
        var (month, store, runs) = (demo.Run.Month, Of<RunStore>(), Of<RunRepository>());
        var run = new Run
        {
            Month = month, Revision = revision, State = RunState.Completed, Fingerprint = new string('f', 64), Catalogue = demo.Catalogue.Id,
            Extracts = [], Areas = 1, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch, Told = told,
        };
        var stamp = demo.Run with { Revision = revision };
        foreach (var area in demo.Catalogue.Within(Region, month).Append("000"))
            await store.WriteAsync(demo.Slices[area] with { Run = stamp }, Token);
        var verdicts = demo.Slices.Values.SelectMany(s => s.Verdicts.Values).Where(Crossings.IsNotable).Concat(more ?? []).ToList();
        await store.WriteListAsync(stamp, RunLists.Verdicts, verdicts, Token);
        await store.WriteListAsync<ExtractReport>(stamp, RunLists.Reports, [], Token);
        await runs.AddAsync(run, Token);
        await runs.PublishAsync((await runs.FindAsync(month, revision, Token))!, Token);
        return (await runs.FindAsync(month, revision, Token))!;
    }

    // Of a topic of which nothing is said in the area.
    private Verdict Severe()
    {
        var slice = demo.Slices["851"];
        var quiet = demo.Catalogue.Judged.First(i => i.Topic is { } topic && demo.Catalogue.Judged.Where(o => o.Topic == topic)
            .All(o => slice.Verdicts.GetValueOrDefault(o.Id) is not { } said || !Crossings.IsNotable(said)));
        return new("851", quiet.Id, demo.Run.Month, VerdictState.Severe, VerdictDirection.Higher, VerdictReasons.Shift, null,
            demo.Run.Month - 1, new(5, VerdictReasons.Shift, 0.2, 300, 0.02, 4, null, null), []);
    }
}
