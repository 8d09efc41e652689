namespace Reporting.Local.Launcher.Story;

/// <summary>A network, a trial with its scores, and an entry of the knowledge bank: written in the site's forms, each with its mark.</summary>
internal static class StoryBank
{
    private const string NetworkMark = "de0000000001";
    private const string TrialMark = "de0000000002";
    private const string EntryMark = "de0000000003";

    /// <summary>The region's networks.</summary>
    public const string Networks = "/meetings/networks/081";

    /// <summary>Writes them; what is there already stays as it is.</summary>
    /// <returns>Where the network, the trial and the entry are.</returns>
    public static async Task<(string Network, string Trial, string Entry)> WriteAsync(StorySite region, CancellationToken cancellation)
    {
        var network = await region.SendAsync(Networks,
            [("name", "Netværket i Vendsyssel"), ("areas", "813"), ("areas", "860"), ("areas", "810"), ("areas", "825"), ("from", "2026-01-01"),
                ("mark", NetworkMark)], cancellation);
        return (network, await TrialAsync(region, cancellation), await EntryAsync(region, cancellation));
    }

    private static async Task<string> TrialAsync(StorySite region, CancellationToken cancellation)
    {
        var trial = await region.SendAsync("/trials/new",
        [
            ("title", "Fælles indgang for virksomheder"), ("aim", "Virksomheder skal have én vej ind, uanset kommune."),
            ("areas", "813"), ("areas", "860"), ("from", "2026-02-01"), ("criterion1", "Virksomhederne kender vejen ind"),
            ("criterion2", "Medarbejderne bruger den"), ("indicators", "ledige-dagpenge"),
            ("learnt", "Begynd med de virksomheder, der allerede spørger."), ("mark", TrialMark),
        ], cancellation);
        foreach (var (version, time, score) in new[] { ("1", "start", "2"), ("2", "midway", "4") })
            await region.TrySendAsync($"{trial}/scores/{time}", [("version", version), ("score-1-813", score), ("score-1-860", score),
                ("score-2-813", "2"), ("score-2-860", score)], cancellation);
        return trial;
    }

    private static Task<string> EntryAsync(StorySite region, CancellationToken cancellation) => region.SendAsync("/knowledge/new",
    [
        ("kind", "practice"), ("area", "787"), ("topic", "dagpengeledighed"), ("title", "Ring til nye ledige den første uge"),
        ("problem", "De ledige ventede tre uger på den første samtale."),
        ("done", "En medarbejder ringer til alle nye ledige inden for fem dage og aftaler, hvad der skal ske."),
        ("came", "Flere kommer i job, før de når at blive langtidsledige."), ("from", "2026-01-01"), ("indicator", "ledige-dagpenge"),
        ("before", "2025-12"), ("public", "true"), ("mark", EntryMark),
    ], cancellation);
}
