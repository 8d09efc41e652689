using System.Text.Json;

namespace Reporting.Functions.Subscriptions;

/// <summary>The subscribers, for the operator.</summary>
public sealed class SubscriberApi(SubscriptionReader reader, SubscriberRepository subscribers, RunRepository runs)
{
    private const string Expected = "Send an array of sign-ups; each is as in POST /api/subscriptions.";

    /// <summary>GET /api/subscribers: who gets mails.</summary>
    [Function(nameof(GetSubscribers)), EndpointSummary("All subscribers"), Tags(ApiTags.Subscriptions)]
    [EndpointDescription("Needs a function key. Mail addresses are personal data: keep no copies.")]
    [ProducesResponseType<IEnumerable<SubscriberView>>(200)]
    public async Task<IResult> GetSubscribers(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/subscribers")] HttpRequest http,
        CancellationToken cancellation)
    {
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await subscribers.AllAsync(cancellation).Select(SubscriberView.Of).ToListAsync(cancellation));
    }

    /// <summary>POST /api/subscribers: adds subscribers that need not confirm.</summary>
    [Function(nameof(AddSubscribers)), SmallBody, Body<SubscriptionRequest[]>]
    [EndpointSummary("Add subscribers"), Tags(ApiTags.Subscriptions)]
    [EndpointDescription("Needs a function key. For people who have agreed already, such as those on an older list. "
        + "All or none are added; doing it twice adds nobody twice.")]
    [ProducesResponseType<AddedSubscribers>(200), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(415)]
    public async Task<IResult> AddSubscribers(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/subscribers")] HttpRequest http, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, Expected, cancellation);
        if (body.RootElement.ValueKind != JsonValueKind.Array) return Problem.Bad($"The body is not a JSON array. {Expected}");
        var errors = new ValidationErrors();
        var requests = Read(body.RootElement, reader, errors, await RunFinder.NewestAsync(runs, cancellation));
        return errors.Count > 0 ? Problem.Of(errors) : Results.Ok(await AddAsync(requests, cancellation));
    }

    /// <summary>DELETE /api/subscribers/{subscriber}: deletes a subscriber and the address.</summary>
    [Function(nameof(DeleteSubscriber)), EndpointSummary("Delete a subscriber"), Tags(ApiTags.Subscriptions)]
    [EndpointDescription("Needs a function key. The address is gone afterwards.")]
    [ProducesResponseType(204), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> DeleteSubscriber(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/subscribers/{subscriber}")] HttpRequest http,
        string subscriber, CancellationToken cancellation) =>
        Guid.TryParseExact(subscriber, "N", out var id) && await subscribers.DeleteAsync(id.ToString("N"), cancellation)
            ? Results.NoContent() : Problem.Missing("There is no such subscriber. GET /api/subscribers lists them with their ids.");

    /// <summary>The sign-ups of a list, as far as they can be done.</summary>
    internal static List<SoundRequest> Read(
        JsonElement list, SubscriptionReader reader, ValidationErrors errors, Period? newest = null)
    {
        var requests = new List<SoundRequest>();
        foreach (var (index, json) in list.EnumerateArray().Index().TakeWhile(_ => !errors.IsFull))
        {
            errors.Place = $"[{index}].";
            if (reader.Read(json, errors, newest) is { } request) requests.Add(request);
        }

        return requests;
    }

    private async Task<AddedSubscribers> AddAsync(List<SoundRequest> requests, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var request in requests)
            if (await subscribers.AddAsync(request.Mail, request.Choice, cancellation)) added++;
        return new AddedSubscribers(added, requests.Count - added);
    }
}

/// <summary>What came of adding subscribers.</summary>
/// <param name="Added">How many were added.</param>
/// <param name="Known">How many addresses were signed up already; they keep their own choice.</param>
internal sealed record AddedSubscribers(int Added, int Known);
