using System.Text.Json;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>What came of adding subscribers.</summary>
/// <param name="Added">How many were added.</param>
/// <param name="Known">How many addresses were signed up already; they keep their own choice.</param>
internal sealed record AddedSubscribers(int Added, int Known);

/// <summary>POST /api/subscribers: adds subscribers that need not confirm.</summary>
internal static class AddSubscribers
{
    private const string Expected = "Send an array of sign-ups; each is as in POST /api/subscriptions.";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/subscribers", Handle)
        .WithSummary("Add subscribers").WithDescription(
            "Needs a function key. For people who have agreed already, such as those on an older list. All or none are added; doing it twice adds nobody twice.")
        .WithTags(ApiTags.Subscriptions).Accepts<SubscriptionRequest[]>("application/json").Produces<AddedSubscribers>()
        .ProducesValidationProblem().ProducesProblem(415).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(
        HttpRequest http, SubscriptionReader reader, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, Expected, cancellation);
        if (body.RootElement.ValueKind != JsonValueKind.Array) return Problem.Bad($"The body is not a JSON array. {Expected}");
        var mistakes = new Mistakes();
        var requests = Read(body.RootElement, reader, mistakes);
        return mistakes.Count > 0 ? Problem.Of(mistakes) : Results.Ok(await AddAsync(requests, subscribers, cancellation));
    }

    /// <summary>The sign-ups of a list, as far as they can be done.</summary>
    internal static List<SoundRequest> Read(JsonElement list, SubscriptionReader reader, Mistakes mistakes)
    {
        var requests = new List<SoundRequest>();
        foreach (var (index, json) in list.EnumerateArray().Index().TakeWhile(_ => !mistakes.IsFull))
        {
            mistakes.Place = $"[{index}].";
            if (reader.Read(json, mistakes) is { } request) requests.Add(request);
        }

        return requests;
    }

    private static async Task<AddedSubscribers> AddAsync(
        List<SoundRequest> requests, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var request in requests)
            if (await subscribers.AddAsync(request.Mail, request.Choice, cancellation)) added++;
        return new AddedSubscribers(added, requests.Count - added);
    }
}
