namespace Reporting.Local.Launcher.Story;

/// <summary>
/// What the demonstration of 2026 shows beside its newest month: earlier months, a revision, goals, meetings, a network, a trial and
/// the knowledge bank. All of it is sent as programs and people send it; what is there already is not made again.
/// </summary>
internal sealed class DemoStory(LocalSystem system, RunStatus newest, Progress progress)
{
    private const int EarlierMonths = 2;
    private const string Analyst = "Åse Krog";

    /// <summary>Tells it.</summary>
    /// <returns>What there is to see and where, in a line each.</returns>
    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        var months = await EarlierAsync(cancellation);
        progress.Stage("Writing goals, meetings, a network, a trial and the knowledge bank");
        await StoryGoals.WriteAsync(system.App, cancellation);
        using var region = await StorySite.SignInAsync(system.Address, Analyst, $"region:{StoryMeetings.Region}", cancellation);
        var (held, next) = await new StoryMeetings(system.App, region, DateOnly.FromDateTime(DateTime.Now)).WriteAsync(cancellation);
        var bank = await StoryBank.WriteAsync(region, cancellation);
        await ReviseAsync(cancellation);
        var ended = await EndedAsync(cancellation);
        progress.End();
        return
        [
            "What there is to see:",
            Line("the country, its map and what is new", ""), Line("a serious problem, with goal and chart", "areas/813"),
            .. ended is { } area ? [Line("a problem that is over", $"areas/{area}")] : Array.Empty<string>(),
            .. months.Select(m => Line($"the same in {m}", $"areas/813?month={m}")),
            Line("goals and forecast", "areas/376"), Line("the same, of an area that does better", "areas/766"),
            $"Signed in as region {StoryMeetings.Region}:",
            Line("what is due", "work"), .. held.Select((h, i) => Line(i == 0 ? "a meeting with agreements done, dropped and open" : "one with an agreement that is overdue", h)),
            Line("the next meeting, with its invitation", next), Line("a network", bank.Network[1..]), Line("a trial with its scores", bank.Trial[1..]),
            Line("the knowledge bank", bank.Entry[1..]),
            "Signed in as an operator:",
            Line("a revision, and what it changed", $"runs/{newest.Month}/2"),
        ];
    }

    private string Line(string what, string path) => $"  {what + ":",-52}{new Uri(system.Address, path)}";

    // After the newest, so that there is something to read as early as before. They send no mails: they are old news.
    private async Task<IReadOnlyList<string>> EarlierAsync(CancellationToken cancellation)
    {
        var month = Period.Parse(newest.Month);
        var earlier = Enumerable.Range(1, EarlierMonths).Select(i => (month - i).ToString()).ToList();
        foreach (var one in earlier) await MakeAsync(one, cancellation);
        return earlier;
    }

    private async Task ReviseAsync(CancellationToken cancellation)
    {
        await system.ReviseSourceAsync(cancellation);
        await MakeAsync(null, cancellation);
    }

    private async Task MakeAsync(string? month, CancellationToken cancellation)
    {
        var made = await MonthRun.MakeAsync(system, month, progress, cancellation);
        if (made.Run is { State: not "Completed" }) throw new InvalidOperationException(made.Summary);
        if (month is not null) await system.App.RunAsync(month, 1, cancellation); // there, made now or before
    }

    // The first municipality with one; the list of all findings has none that ended.
    private async Task<string?> EndedAsync(CancellationToken cancellation)
    {
        foreach (var area in (await system.App.AreasAsync(cancellation)).Where(a => a is { Kind: "municipality", To: null }))
            if ((await system.App.FindingsAsync(area.Code, cancellation)).EnumerateArray().Any(f => f.GetProperty("end").GetString() is not null))
                return area.Code;
        return null;
    }
}
