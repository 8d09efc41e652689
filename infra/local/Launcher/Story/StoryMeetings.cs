using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Local.Launcher.Story;

/// <summary>A region's meetings: two that were held, with minutes and agreements in every state, and one to come.</summary>
internal sealed class StoryMeetings(AppClient app, StorySite region, DateOnly today)
{
    /// <summary>The region whose meetings they are.</summary>
    public const string Region = "081";

    private const string By = "Åse Krog";

    /// <summary>Plans and holds them; a meeting that is there already stays as it is.</summary>
    /// <returns>The pages of those held, and of the one to come.</returns>
    public async Task<(IReadOnlyList<string> Held, string Next)> WriteAsync(CancellationToken cancellation)
    {
        var first = await MeetingAsync(today.AddDays(-75), ["813"], "Rådhuset i Frederikshavn", cancellation);
        if (first.IsNew) await HoldAsync(first.Id, FirstMinutes, cancellation);
        if (first.IsNew) await SettleAsync(first.Id, cancellation);
        var second = await MeetingAsync(today.AddDays(-30), ["860"], "Rådhuset i Hjørring", cancellation);
        if (second.IsNew) await HoldAsync(second.Id, SecondMinutes, cancellation);
        var next = await MeetingAsync(today.AddDays(21), ["813"], "Regionens hus, Aalborg", cancellation);
        if (next.IsNew) await region.SendAsync($"/meetings/{next.Id}/invitation", [("version", "1")], cancellation);
        return ([$"meetings/{first.Id}", $"meetings/{second.Id}"], $"meetings/{next.Id}");
    }

    // Known by its place, whatever day it is when the demonstration is started again.
    private async Task<(string Id, bool IsNew)> MeetingAsync(DateOnly day, string[] areas, string place, CancellationToken cancellation)
    {
        foreach (var year in new[] { today.Year - 1, today.Year, today.Year + 1 })
        {
            var there = await app.SendAsync(HttpMethod.Get, $"api/meetings?region={Region}&year={year}", null, null, null, cancellation);
            if (there.EnumerateArray().FirstOrDefault(m => m.GetProperty("place").GetString() == place) is { ValueKind: JsonValueKind.Object } known)
                return (known.GetProperty("id").GetString()!, false);
        }

        var made = await app.SendAsync(HttpMethod.Post, "api/meetings", JsonContent.Create(new
        {
            kind = "individual", areas, date = $"{day:yyyy-MM-dd}", start = "10:00", end = "12:00", place, by = By,
            participants = new[] { "Jobcenterchefen", "Regionens analytiker" }, agenda = new[] { "Nye ledige på dagpenge" },
            contacts = new { region = "dialog@region.example", areas = areas.ToDictionary(a => a, a => $"chef.{a}@jobcenter.example") },
        }), null, null, cancellation);
        return (made.GetProperty("id").GetString()!, true);
    }

    private Task<JsonElement> HoldAsync(string meeting, Func<JsonObject> minutes, CancellationToken cancellation) =>
        app.SendAsync(HttpMethod.Put, $"api/meetings/{meeting}/minutes", JsonContent.Create(minutes()), null, 1, cancellation);

    // Of the three that were agreed one is done, one was given up, and one goes on.
    private async Task SettleAsync(string meeting, CancellationToken cancellation)
    {
        foreach (var (version, agreement, state, closing) in new[]
        {
            (2, 1, "done", "Alle nye ledige ringes op inden for fem dage."), (3, 2, "dropped", "Der var ikke medarbejdere til det."),
        })
            await app.SendAsync(HttpMethod.Put, $"api/meetings/{meeting}/agreements/{agreement}",
                JsonContent.Create(new { state, closing, by = By }), null, version, cancellation);
    }

    private JsonObject FirstMinutes() => Minutes("Flere får dagpenge end ventet siden februar. Vi gennemgik, hvem de nye ledige er.",
        [
            ("Ring til alle nye ledige den første uge", today.AddDays(-20)), ("Jobmesse i hvert område", today.AddDays(-10)),
            ("Ugentlig kontakt med de ti største virksomheder", today.AddDays(45)),
        ]);

    private JsonObject SecondMinutes() => Minutes("Vi gennemgik sygedagpenge og de lange forløb.",
        [("Tidlig opfølgning på sygemeldte fra virksomheder med mange sygemeldte", today.AddDays(-5))]);

    private static JsonObject Minutes(string text, IEnumerable<(string What, DateOnly Due)> agreements) => new()
    {
        ["text"] = text, ["status"] = "Det går den rigtige vej, men langsomt.", ["expectation"] = "Færre nye ledige ved næste møde.",
        ["decisions"] = new JsonArray("Vi mødes igen om et halvt år."), ["attendees"] = new JsonArray("Lis Holm, jobcenterchef", "Åse Krog, regionen"),
        ["leaderPresent"] = true, ["overviewDiscussed"] = true, ["by"] = By,
        ["agreements"] = new JsonArray([.. agreements.Select(a =>
            new JsonObject { ["what"] = a.What, ["who"] = "Jobcentret", ["due"] = $"{a.Due:yyyy-MM-dd}" })]),
    };
}
