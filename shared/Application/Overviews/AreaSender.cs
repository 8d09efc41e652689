using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Reporting.Application.Overviews;

/// <summary>Sends the messages that ask for overviews, in <see cref="AreaTurns"/>.</summary>
public sealed class AreaSender(Catalogue catalogue, IOptions<ComputeOptions> options, WorkRepository work, Queues queues)
{
    private const int AtOnce = 16;
    private readonly int max = options.Value.MaxAreasWaiting;
    private readonly ConcurrentDictionary<Period, AreaTurns> turns = new();

    /// <summary>Sends those areas of a run whose turn it is, or asks for the month to be made public when none is left.</summary>
    public async Task SendAsync(Run run, CancellationToken cancellation) =>
        await SendAsync(run, Turns(run.Month).Now((await LeftAsync(run, cancellation)).Select(w => w.Area)), cancellation);

    /// <summary>
    /// As <see cref="SendAsync(Run, CancellationToken)"/>, but only areas whose messages seem lost, and notes that they were sent
    /// now.
    /// </summary>
    /// <param name="isLost">Whether a message is lost that was sent then, where so many areas wait.</param>
    public async Task SendLostAsync(Run run, Func<DateTimeOffset?, int, bool> isLost, CancellationToken cancellation)
    {
        var left = (await LeftAsync(run, cancellation)).ToDictionary(w => w.Area, w => w.Sent);
        var waiting = Turns(run.Month).Now(left.Keys);
        var areas = waiting.Sum(t => t.Areas.Count);
        var lost = waiting.Where(t => isLost(t.Areas.Max(a => left[a]), areas)).ToList();
        if (lost.Count == 0 && left.Count > 0) return;
        await SendAsync(run, lost, cancellation);
        await Parallel.ForEachAsync(lost.SelectMany(t => t.Areas), Options(cancellation),
            async (area, stop) => await work.SentAsync(run.Key, area, stop));
    }

    /// <summary>
    /// Sends the areas that follow on others, but for those that are done already. To be called before the others are crossed off or
    /// given up: afterwards nobody would call it again.
    /// </summary>
    public async Task SendNextAsync(RunKey run, ComputeMessage message, CancellationToken cancellation)
    {
        if (Turns(run.Month).After(new AreaTurn(message.Areas, message.Closing)) is not { } next) return;
        var are = await Task.WhenAll(next.Areas.Select(a => work.SentAsync(run, a, cancellation)));
        var left = next.Areas.Zip(are).Where(a => a.Second).Select(a => a.First).ToList();
        if (left.Count > 0) await SendAsync(run, next with { Areas = left }, cancellation);
    }

    /// <summary>Sends areas of one message again, each in a message of its own.</summary>
    public async Task SendApartAsync(RunKey run, IEnumerable<string> areas, CancellationToken cancellation)
    {
        foreach (var area in areas) await SendAsync(run, new AreaTurn([area], Closing: true), cancellation);
    }

    private async Task SendAsync(Run run, IReadOnlyList<AreaTurn> turns, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(turns, Options(cancellation), async (turn, stop) => await SendAsync(run.Key, turn, stop));
        if (turns.Count == 0)
            await queues.SendAsync(QueueNames.Publish, new PublishMessage(run.Month.ToString(), run.Revision), null, cancellation);
    }

    private Task SendAsync(RunKey run, AreaTurn turn, CancellationToken cancellation) => queues.SendAsync(
        QueueNames.Compute, new ComputeMessage(run.Month.ToString(), run.Revision, turn.Areas[0], turn.Closing,
            turn.Areas.Count > 1 ? [.. turn.Areas.Skip(1)] : null), null, cancellation);

    private ValueTask<List<WorkItem>> LeftAsync(Run run, CancellationToken cancellation) =>
        work.LeftAsync(run, cancellation).Where(w => !w.Failed).ToListAsync(cancellation);

    private AreaTurns Turns(Period month) =>
        turns.GetOrAdd(month, m => new AreaTurns([.. catalogue.AreasIn(m).Select(a => a.Code).Order(StringComparer.Ordinal)], max));

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
