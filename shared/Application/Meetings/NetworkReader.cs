using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>A network as it was written in a form; what was left out is null or empty.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Areas">The codes of its jobcentres.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record NetworkInput(string? Name, IReadOnlyList<string> Areas, DateOnly? From, DateOnly? To);

/// <summary>Reads and checks networks, and finds those there are.</summary>
public sealed class NetworkReader(Catalogue catalogue, NetworkRepository networks, TimeProvider clock)
{
    private const int MaxCodeLength = 20;

    /// <summary>A network; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">The version it is made from; 0 for a new one.</param>
    public Network? Read(string region, string id, int version, NetworkInput input, ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        var name = checks.Required("name", input.Name, Network.MaxName);
        if (input.From is null && !checks.IsWrong("from"))
            checks.Wrong("from", "Skriv den første dag, for eksempel 2026-01-01.", "Write the first day, for example 2026-01-01.");
        if (input.To < input.From)
            checks.Wrong("to", "Den sidste dag kommer før den første. Skriv en senere, eller lad feltet være tomt.",
                "The last day comes before the first. Write a later one, or leave it out.");
        var areas = Areas(checks, region, input, (input.From ?? DanishDay.Of(clock)).Year);
        return errors.Count > 0 ? null
            : new() { Id = id, Region = region, Name = name, Areas = areas, From = input.From!.Value, To = input.To, Version = version };
    }

    /// <summary>The networks of a region on a day: those the catalogue gives, and then the region's own that were not removed.</summary>
    public async Task<IReadOnlyList<Network>> OfAsync(string region, DateOnly day, Language language, CancellationToken cancellation) =>
        [.. Network.Given(catalogue, region, RegionAreas.Members(catalogue, region, day.Year), day, g => language.Say(g.Name, g.NameEn)),
            .. (await networks.OfAsync(region, cancellation)).Where(n => !n.Withdrawn)];

    private List<string> Areas(InputChecks checks, string region, NetworkInput input, int year)
    {
        var areas = checks.Texts("areas", input.Areas, MeetingReader.MaxNames, MaxCodeLength).Distinct(StringComparer.Ordinal).ToList();
        var (members, (min, max)) = (RegionAreas.Members(catalogue, region, year), MeetingSizes.Of(MeetingKind.Network));
        if (areas.Count < min || areas.Count > max)
            checks.Wrong("areas", $"{MeetingSizes.Told(MeetingKind.Network).Danish}, ikke {areas.Count}.",
                $"{MeetingSizes.Told(MeetingKind.Network).English}, not {areas.Count}.");
        foreach (var other in areas.Where(a => !members.Contains(a)))
            checks.Wrong("areas", $"{catalogue.Area(other)?.Name ?? "Et af dem"} er ikke et jobcenter i regionen i {year}.",
                $"'{other}' is no jobcentre of the region in {year}.");
        return [.. members.Where(areas.Contains)];
    }
}
