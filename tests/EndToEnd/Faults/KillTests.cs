using System.Diagnostics;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// The function app, the host and the storage are killed outright, again and again, at random moments of every stage, and
/// started again. In the end nobody can tell: the same documents byte for byte, the same rows but for
/// <see cref="Ending.MayDiffer"/>, every mail there, and none twice but for those that were cut off between the mail server's
/// yes and the note of it (docs/decisions/0007), which carry the same Message-ID.
/// </summary>
/// <remarks>
/// The moments follow from FAULTS_SEED; what is in flight at each does not. FAULTS=long kills 200 times. What is not as in
/// production: the lease of an import's lock is broken after a kill rather than waited for (half a minute), a received
/// message stays hidden for six seconds (ten minutes), and the storage's kill is stretched (<see cref="StorageSwitch"/>).
/// </remarks>
public sealed class KillTests(KillWorld world, ITestOutputHelper output) : IClassFixture<KillWorld>
{
    private const int KillsOfTheLongForm = 200;
    private const int KillsOfTheShortForm = 5; // one in each stage

    // host.json: batchSize and newBatchThreshold. So many mails may be between the mail server's yes and the note of it.
    private const int AtOnce = 4 + 2;

    private readonly Dictionary<(Stage, Victim), int> kills = [];
    private readonly Dictionary<Stage, int> writes = [];
    private int repeats;

    [Fact]
    public async Task WhateverIsKilledTheEndIsTheSame()
    {
        var (seed, max) = (LongForm.Seed, LongForm.IsAsked ? KillsOfTheLongForm : KillsOfTheShortForm);
        output.WriteLine($"FAULTS_SEED={seed}, {max} kills");
        var (random, watch) = (new Random(seed), Stopwatch.StartNew());
        var undisturbed = await UndisturbedAsync();
        var rounds = 0;
        while (kills.Values.Sum() < max || !Stages.All.All(IsHit))
        {
            Assert.True(rounds++ < max, "The kills do not come about: " + Report());
            await RoundAsync(Moments(random, rounds), undisturbed, $"FAULTS_SEED={seed}, round {rounds}");
            output.WriteLine($"Round {rounds}: {kills.Values.Sum()} kills after {watch.Elapsed.TotalSeconds:F0} s");
        }

        output.WriteLine(Report());
        output.WriteLine(
            $"{rounds} rounds, {undisturbed.Count} documents, rows and mails compared after each, {repeats} mails came again with the same Message-ID, {watch.Elapsed.TotalSeconds:F0} s");
    }

    private bool IsHit(Stage stage) => kills.Any(k => k.Key.Item1 == stage);

    private async Task<SortedSet<string>> UndisturbedAsync()
    {
        world.Watch(request =>
        {
            if (Stages.Of(request) is not { } stage) return;
            lock (writes) writes[stage] = writes.GetValueOrDefault(stage) + 1;
        });
        await world.MakeAsync();
        world.Watch(null);
        var (lines, twice) = await world.ReadAsync();
        Assert.Equal(0, twice);
        Assert.Equal(Documents.Count, lines.Count(l => l.StartsWith("overviews/", StringComparison.Ordinal)));
        Assert.Equal(34, lines.Count(l => l.StartsWith("orders/", StringComparison.Ordinal) && l.Contains("/documents/")));
        Assert.InRange(lines.Count(l => l.StartsWith("mail ", StringComparison.Ordinal)), SmallCatalogue.Areas, 100);
        output.WriteLine("Writes to the storage: " + string.Join(", ", writes.Select(w => $"{w.Key} {w.Value}")));
        return lines;
    }

    // A message is given up after its fifth failure: more than two in a stage would be another test. In the short form one is
    // early in each, so that it is never over before its moment comes.
    private List<Moment> Moments(Random random, int round)
    {
        var (all, inStage, part) = (new List<Moment>(), LongForm.IsAsked ? 2 : 1, LongForm.IsAsked ? 2 : 8);
        foreach (var stage in Stages.All)
        {
            for (var i = 0; i < inStage; i++)
            {
                var victim = (Stage)((round + 1) % Stages.All.Count) == stage && i == 0 ? Victim.Storage : random.Next(2) == 0
                    ? Victim.App : Victim.Host;
                var pause = TimeSpan.FromMilliseconds(random.Next(2) * random.Next(40));
                all.Add(new Moment(stage, victim, 1 + random.Next(Math.Max(1, writes[stage] / part)), pause));
            }
        }

        return all;
    }

    private async Task RoundAsync(List<Moment> moments, SortedSet<string> undisturbed, string round)
    {
        await world.ForgetAsync();
        foreach (var stage in Stages.All)
        {
            await BeginAsync(stage);
            foreach (var moment in moments.Where(m => m.Stage == stage)) await KillAsync(moment);
        }

        world.Watch(null);
        foreach (var stage in Stages.All) await world.EndAsync(stage, Task.Delay(Timeout.Infinite));
        var (lines, twice) = await world.ReadAsync();
        var differences = undisturbed.Except(lines).Select(l => "- " + l).Concat(lines.Except(undisturbed).Select(l => "+ " + l)).ToList();
        Assert.True(differences.Count == 0, $"{round}: {string.Join('\n', moments)}\n{string.Join('\n', differences)}\n{world.Host.Said}");
        Assert.True(twice <= AtOnce * moments.Count(m => m.Stage is Stage.Publish or Stage.Deliver && m.Reached.IsCompleted),
            $"{round}: {twice} mails came again.");
        repeats += twice;
    }

    // The other stages begin by themselves.
    private async Task BeginAsync(Stage stage)
    {
        if (stage == Stage.Import) await world.ImportAsync();
        if (stage != Stage.Pack) return;
        await world.EndAsync(Stage.Deliver, Task.Delay(Timeout.Infinite));
        await world.OrderAsync();
    }

    // The stage before may still go on: whoever waited for its end might miss the beginning of this one.
    private async Task KillAsync(Moment moment)
    {
        world.Watch(request => moment.See(request, () => world.Kill(moment.Victim)));
        if (await world.EndAsync(moment.Stage, moment.Reached) && moment.CallOff()) return;
        await moment.Reached.WaitAsync(TimeSpan.FromMinutes(2));
        kills[(moment.Stage, moment.Victim)] = kills.GetValueOrDefault((moment.Stage, moment.Victim)) + 1;
        await world.RecoverAsync(moment.Victim);
    }

    private string Report() => string.Join('\n', Stages.All.Select(s => $"{s}: " + string.Join(", ", Enum.GetValues<Victim>()
        .Select(v => $"{kills.GetValueOrDefault((s, v))} {v}")))
        .Append($"The host ended by itself after the app's third death {world.Host.Ends} times."));
}
