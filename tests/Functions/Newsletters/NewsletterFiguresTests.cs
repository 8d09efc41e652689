using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Newsletters;

/// <summary>What a newsletter says of a figure, and that it stops being said when the source takes it back.</summary>
public sealed class NewsletterFiguresTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Area = "813";
    private ServiceProvider services = null!;
    private DemoMonth demo = null!;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        demo = await DemoMonth.OfAsync("2026");
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(StorageAccount.FromConnectionString(azurite.ConnectionString), () => demo.Catalogue, ("Links__Key", new string('k', 40)),
            ("Mail__From", "overblik@example.dk"));
        services = all.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task AFigureIsToldInTheVerdictsOwnWordsUntilItIsRevisedOrWithdrawn()
    {
        var slice = demo.Slices[Area];
        var said = slice.Verdicts.Values.First(v => v is { Gap: null, State: VerdictState.Problem or VerdictState.Severe });
        await PublishAsync(1, slice, withdrawn: 0);
        var letter = await PutInAsync(said.Indicator);
        var figure = Assert.Single(letter.Figures());
        var overview = (await Of<OverviewReader>().FindAsync(new(figure.Month, 1), Area, Token))!.Value.Overview;
        var row = overview.Rows.First(r => r.Indicator.Id == said.Indicator);
        Assert.Equal(VerdictText.In(Language.Danish).Explain(row, overview), figure.Text.Danish);
        Assert.Equal((said.State, 1), (figure.State, figure.Revision));
        Assert.Empty(await Of<NewsletterFigures>().OutdatedAsync(letter, Token));
        Assert.Single((await Of<NewsletterMails>().PreviewAsync(letter, Language.English, Token)).Pictures);

        var changed = slice.Verdicts.ToDictionary(v => v.Key,
            v => v.Key == said.Indicator ? v.Value with { State = VerdictState.Watch } : v.Value);
        await PublishAsync(2, slice with { Verdicts = changed }, withdrawn: 0);
        var outdated = Assert.Single(await Of<NewsletterFigures>().OutdatedAsync(letter, Token));
        Assert.Equal(VerdictState.Watch, outdated.Now!.State);
        var renewed = await Of<NewsletterPicker>().RenewAsync(letter, Token);
        Assert.Equal((VerdictState.Watch, 2, true), Told(Assert.Single(renewed.Figures())));
        Assert.Empty(await Of<NewsletterFigures>().OutdatedAsync(renewed, Token));
        Assert.Equal(letter.Figures(), (await Of<NewsletterFigures>().ShownAsync(letter, Token)).Figures()); // what was sent stays

        // The same is said of it, but another figure of the revision is withheld by now: all of the revision is closed.
        await PublishAsync(3, slice with { Verdicts = changed }, withdrawn: 1);
        Assert.Single(await Of<NewsletterFigures>().OutdatedAsync(renewed, Token));
        var preview = await Of<NewsletterMails>().PreviewAsync(renewed, Language.Danish, Token);
        Assert.Empty(preview.Pictures);
        Assert.Contains("Kilden har siden trukket tal", preview.Text);
        Assert.DoesNotContain("mod ventet", preview.Text);
        Assert.Equal(3, Assert.Single((await Of<NewsletterPicker>().RenewAsync(renewed, Token)).Figures()).Revision);
    }

    private static (VerdictState, int, bool) Told(NewsletterFigure figure) => (figure.State, figure.Revision, figure.Chart);

    private T Of<T>() where T : notnull => services.GetRequiredService<T>();

    private async Task<Newsletter> PutInAsync(string indicator)
    {
        var (letter, errors) = (new Newsletter("2026-4f2a9c1d0b7e", "081", "Nyt") { Sections = [new("", "")] }, new ValidationErrors());
        var put = await Of<NewsletterPicker>().PutInAsync(letter, new FigureWish(0, Area, indicator, null, Chart: true), errors, Token);
        Assert.Empty(errors.All);
        Assert.Null(await Of<NewsletterPicker>().PutInAsync(letter, new FigureWish(0, "101", indicator, null, false), new(), Token));
        Assert.Null(await Of<NewsletterPicker>().PutInAsync(letter, new FigureWish(3, Area, indicator, null, false), new(), Token));
        return put!;
    }

    private async Task PublishAsync(int revision, AreaSlice slice, int withdrawn)
    {
        var (month, runs) = (demo.Run.Month, Of<RunRepository>());
        await Of<RunStore>().WriteAsync(slice with { Run = demo.Run with { Revision = revision } }, Token);
        await runs.AddAsync(new Run
        {
            Month = month, Revision = revision, State = RunState.Completed, Fingerprint = new string('f', 64),
            Catalogue = demo.Catalogue.Id, Extracts = [], Areas = 1, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch, Withdrawn = withdrawn,
        }, Token);
        await runs.PublishAsync((await runs.FindAsync(month, revision, Token))!, Token);
    }
}
