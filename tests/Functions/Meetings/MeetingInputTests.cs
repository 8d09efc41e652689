using System.Text;
using Reporting.FunctionTests.Tables;
using static Reporting.Unit.Meetings.SampleMeeting;
using Xunit;

namespace Reporting.FunctionTests.Meetings;

/// <summary>What jobcentres send to their meetings, and what invitations and standards leave, on a real storage.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class MeetingInputTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly InputAuthor Chief = new("751", "Chefen", InputWay.Link);
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly string region = $"i{Interlocked.Increment(ref marks)}";
    private StorageAccount account = null!;
    private MeetingRepository repository = null!;
    private MeetingInputRepository inputs = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Id => new MeetingId(2026, region, "0123456789ab").ToString();

    public async ValueTask InitializeAsync()
    {
        account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await account.Blobs.GetBlobContainerClient(ContainerNames.MeetingFiles).CreateIfNotExistsAsync(cancellationToken: Token);
        (repository, inputs) = (new MeetingRepository(account, clock), new MeetingInputRepository(account, clock));
        await repository.PlanAsync(Of(areas: ["751", "740"]) with { Id = Id }, MeetingContacts.None, "ABC", Token);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task CommentsAreKeptOnceAndRemoved()
    {
        foreach (var _ in new[] { "once", "twice" }) Assert.Equal(InputOutcome.Done, await inputs.CommentAsync(Id, Chief, "Vi er enige",
            Token));
        var kept = Assert.Single((await inputs.OfAsync(Id, Token)).Comments);
        Assert.Equal((1, Chief, "Vi er enige"), (kept.Slot, kept.Author, kept.Text));
        for (var i = 1; i < MeetingInputRepository.MaxComments; i++) await inputs.CommentAsync(Id, Chief, $"{i}", Token);
        Assert.Equal(InputOutcome.Full, await inputs.CommentAsync(Id, Chief, "En til", Token));
        Assert.Equal(InputOutcome.Done, await inputs.CommentAsync(Id, Chief with { Area = "740" }, "En til", Token));
        foreach (var _ in new[] { "once", "twice" }) await inputs.RemoveCommentAsync(Id, Chief, 1, Token);
        Assert.DoesNotContain((await inputs.OfAsync(Id, Token)).Comments, c => c.Text == "Vi er enige");
        Assert.Single(await HistoryAsync(), h => h == "comment removed 751: Vi er enige");
    }

    [Fact]
    public async Task AnAgreementHoldsWhatWasAgreedAndIsFoundInItsYear()
    {
        foreach (var _ in new[] { "once", "twice" }) await inputs.AgreeAsync(Id, Chief, ["Unge", "Sygedagpenge"], Token);
        Assert.Equal(["Unge", "Sygedagpenge"], (await inputs.OfAsync(Id, Token)).AgreedBy("751")!.Agenda);
        Assert.Null((await inputs.OfAsync(Id, Token)).AgreedBy("740"));
        clock.Now += TimeSpan.FromHours(1);
        await inputs.AgreeAsync(Id, Chief with { By = "Lis", Way = InputWay.Area }, ["Unge"], Token);
        var found = Assert.Single(await inputs.AgreedAsync(2026, region, Token));
        Assert.Equal((Id, "Lis", InputWay.Area, clock.Now), (found.Meeting, found.Agreed.Author.By, found.Agreed.Author.Way,
            found.Agreed.At));
        Assert.Equal(2, (await HistoryAsync()).Count(h => h == "agenda agreed 751"));
    }

    [Fact]
    public async Task AnAreaHasFiveFilesHoweverManyComeAtOnce()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => KeepAsync($"{i}.txt", $"fil {i}")));
        Assert.Equal(5, kept.Count(k => k == InputOutcome.Done));
        var files = (await inputs.OfAsync(Id, Token)).Files;
        Assert.Equal(5, files.Count);
        Assert.Equal(InputOutcome.Done, await KeepAsync(files[0].Name, await ReadAsync(files[0].Mark))); // the same again
        Assert.Equal(5, await BlobsAsync());

        foreach (var _ in new[] { "once", "twice" })
            await inputs.DeleteAsync(Id, new("751", "Åse", InputWay.Region), files[0].Mark, Token);
        Assert.Equal((4, 4), ((await inputs.OfAsync(Id, Token)).Files.Count, await BlobsAsync()));
        Assert.Single(await HistoryAsync(), h => h == $"file removed 751: {files[0].Name}");
        Assert.Null(await new MeetingFileStore(account).OpenAsync(Id, "751", files[0].Mark, Token));
    }

    [Fact]
    public async Task WhatWasLeftOfAFileIsSweptUpAndNothingElse()
    {
        await KeepAsync("a.txt", "a");
        var store = new MeetingFileStore(account);
        await store.WriteAsync(Id, "751", "ffffffffffff", new MemoryStream([1]), Token);
        clock.Now = DateTimeOffset.UtcNow;
        await new FileSweeper(store, inputs, clock).SweepAsync(Token); // too young
        Assert.Equal(2, await BlobsAsync());
        clock.Now += TimeSpan.FromHours(2);
        await new FileSweeper(store, inputs, clock).SweepAsync(Token);
        Assert.Equal((1, 1), (await BlobsAsync(), (await inputs.OfAsync(Id, Token)).Files.Count));
    }

    [Fact]
    public async Task AnInvitationMovesWithItsMeetingInTheSameWrite()
    {
        var (_, sent) = await repository.ChangeAsync(Id, 1, m => Invitation.Send(m, ["751"], "ABC", clock.Now), "ABC", "invited", null,
            null, Token);
        clock.Now += TimeSpan.FromDays(1);
        var (_, moved) = await repository.ChangeAsync(Id, 2, m => m with { Date = m.Date.AddDays(1) }, "ABC", "changed", null, null, Token);
        var (_, noted) = await repository.ChangeAsync(Id, 3, m => m with { Agenda = ["Unge"] }, "ABC", "changed", null, null, Token);
        Assert.Equal((0, 1, 1), (sent!.Invitation!.Sequence, moved!.Invitation!.Sequence, noted!.Invitation!.Sequence));
        Assert.Equal(["751"], (await repository.FindAsync(Id, Token))!.Invitation!.To);
        Assert.DoesNotContain("@", string.Join(' ', (await repository.HistoryAsync(Id, Token)).Select(h => $"{h.Meeting?.Invitation}")));
    }

    [Fact]
    public async Task PeopleAreKeptWithTheContactsAndGoWithThem()
    {
        var book = new ContactRepository(account, clock);
        var contacts = MeetingContacts.None with { People = [new("p000000000001", "Bo", "bo@jobcenter.example")] };
        await repository.ChangeAsync(Id, 1, m => m, "ABC", "changed", null, contacts, Token);
        await repository.ChangeAsync(Id, 2, m => m, "ABC", "changed", null,
            contacts with { People = [new("p000000000002", "Bo F.", "bo@jobcenter.example"), new("p000000000003", "Lis",
                "lis@jobcenter.example")] }, Token);
        var kept = await book.OfAsync(Id, Token);
        Assert.Equal(["p000000000001 Bo F.", "p000000000003 Lis"], kept.People.Select(p => $"{p.Mark} {p.Name}"));
        Assert.Equal("lis@jobcenter.example", kept.Of("p000000000003"));
        await book.DeleteAsync(Id, "ABC", Token);
        Assert.True((await book.OfAsync(Id, Token)).IsNone);
    }

    [Fact]
    public async Task AStandardIsChosenForAYearAndEveryChoiceIsKept()
    {
        var standards = new StandardRepository(account, clock);
        Assert.Null(await standards.OfAsync(2026, region, Token));
        foreach (var _ in new[] { "once", "twice" }) await standards.ChooseAsync(2026, region, MeetingStandard.Four, null, "Åse", Token);
        clock.Now += TimeSpan.FromMinutes(1);
        await standards.ChooseAsync(2026, region, MeetingStandard.Common, null, "Bo", Token);
        Assert.Equal(MeetingStandard.Common, (await standards.OfAsync(2026, region, Token))!.Standard);
        Assert.Null(await standards.OfAsync(2027, region, Token));
        Assert.Equal(["Four Åse", "Common Bo"], (await standards.HistoryAsync(2026, region, Token)).Select(s => $"{s.Standard} {s.By}"));
    }

    private async Task<InputOutcome> KeepAsync(string name, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var (outcome, error) = await new FileReceiver(inputs).ReceiveAsync(Id, Chief, name, stream, Token);
        Assert.Null(error);
        return outcome;
    }

    private async Task<string> ReadAsync(string mark)
    {
        using var content = (await new MeetingFileStore(account).OpenAsync(Id, "751", mark, Token))!;
        using var text = new StreamReader(content.Content);
        return await text.ReadToEndAsync(Token);
    }

    private async Task<int> BlobsAsync() =>
        await account.Blobs.GetBlobContainerClient(ContainerNames.MeetingFiles)
            .GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, $"{Id}/", Token)
            .CountAsync(Token);

    private async Task<List<string>> HistoryAsync() => [.. (await repository.HistoryAsync(Id, Token)).Select(h => $"{h.What} {h.Detail}")];
}
