using Reporting.FunctionTests.Tables;
using static Reporting.Unit.Meetings.SampleMeeting;
using Xunit;

namespace Reporting.FunctionTests.Evaluations;

/// <summary>Answers about meetings, on a real storage: kept once, never overwritten unseen, and without their words when asked.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class EvaluationRepositoryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly EvaluationAnswer Good = new(EvaluationGrade.VeryMuch, EvaluationGrade.Much, EvaluationGrade.DoNotKnow);
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 25, 8, 0, 0, TimeSpan.Zero));
    private readonly string id = new MeetingId(2026, $"e{Interlocked.Increment(ref marks)}", "0123456789ab").ToString();
    private StorageAccount account = null!;
    private MeetingRepository meetings = null!;
    private EvaluationRepository evaluations = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        (meetings, evaluations) = (new MeetingRepository(account, clock), new EvaluationRepository(account, clock));
        await meetings.PlanAsync(Of(areas: ["751", "740"]) with { Id = id }, MeetingContacts.None, "ABC", Token);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task AnAnswerIsKeptOnceAndChangedByWhoHasSeenIt()
    {
        var twice = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AnswerAsync(0, Good)));
        Assert.All(twice, o => Assert.Equal(EvaluationOutcome.Done, o));
        Assert.Single(await HistoryAsync(), h => h == "evaluation answered Aarhus");
        Assert.Equal(EvaluationOutcome.Conflict, await AnswerAsync(0, Good with { Useful = EvaluationGrade.Some }));
        Assert.Equal(EvaluationOutcome.Done, await AnswerAsync(1, Good with { Useful = EvaluationGrade.Some }));
        var kept = await evaluations.FindAsync(id, "751", Token);
        Assert.Equal((2, EvaluationGrade.Some, clock.Now), (kept.Version, kept.Answer!.Useful, kept.Answer.At));
        Assert.Equal(EvaluationGrade.VeryMuch, Assert.Single(kept.Earlier).Useful);
        Assert.Equal(1, (await meetings.FindAsync(id, Token))!.Version); // no form about the meeting is overtaken by it
    }

    [Fact]
    public async Task AnAnswerIsChangedTwentyTimesAtMost()
    {
        for (var i = 0; i <= MeetingEvaluation.MaxEarlier; i++)
            Assert.Equal(EvaluationOutcome.Done, await AnswerAsync(i, Good with { Text = $"{i}" }));
        Assert.Equal(EvaluationOutcome.TooMany, await AnswerAsync(MeetingEvaluation.MaxEarlier + 1, Good));
        Assert.Equal("20", (await evaluations.FindAsync(id, "751", Token)).Answer!.Text);
    }

    [Fact]
    public async Task WordsAreDeletedHereAndInTheCopyAndNowhereElse()
    {
        await AnswerAsync(0, Good with { Text = "Ring til Bo" });
        await AnswerAsync(1, Good with { Text = "Ring til Bo Friis" });
        await new TableCopies(account).WriteAsync(TableNames.Meetings, Token);
        foreach (var _ in new[] { "once", "twice" }) await evaluations.RemoveTextAsync(id, "751", "Åse", Token);
        var kept = await evaluations.FindAsync(id, "751", Token);
        Assert.Equal((3, null, Good.Useful), (kept.Version, kept.Answer!.Text, kept.Answer.Useful));
        Assert.Single(await HistoryAsync(), h => h == "evaluation text removed Åse");
        var everywhere = await account.Tables.GetTableClient(TableNames.Meetings).QueryAsync<Azure.Data.Tables.TableEntity>(
            $"PartitionKey eq '{id[..id.LastIndexOf('-')]}'", cancellationToken: Token).ToListAsync(Token);
        var copied = await new TableCopies(account).ReadAsync(TableNames.Meetings, Token).ToListAsync(Token);
        Assert.DoesNotContain(everywhere.Concat(copied).SelectMany(r => r.Select(p => $"{p.Value}")), v => v.Contains("Ring til Bo"));
        Assert.Contains(copied, r => r.RowKey == $"e|{id}|751");
    }

    [Fact]
    public async Task WhoAnsweredOnTheDayItselfIsNotCountedAsAskedAnew()
    {
        await AnswerAsync(0, Good);
        var asked = await evaluations.AskAsync((await meetings.FindAsync(id, Token))!, "751", Day.AddDays(1), Token);
        Assert.Equal((1, Good.Useful, Day.AddDays(1)), (asked.Version, asked.Answer!.Useful, asked.Asked));
    }

    private async Task<EvaluationOutcome> AnswerAsync(int version, EvaluationAnswer answer) =>
        (await evaluations.AnswerAsync(id, "751", version, answer, "Aarhus", Token)).Outcome;

    private async Task<IReadOnlyList<string>> HistoryAsync() =>
        [.. (await meetings.HistoryAsync(id, Token)).Select(h => $"{h.What} {h.By}")];
}
