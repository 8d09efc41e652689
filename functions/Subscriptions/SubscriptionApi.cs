using System.Globalization;

namespace Reporting.Functions.Subscriptions;

/// <summary>Signing up for mails and off again, as anybody may.</summary>
public sealed class SubscriptionApi(
    SubscriptionReader reader, SignUp signUp, LinkSigner signer, SubscriberRepository subscribers, RunRepository runs, TimeProvider clock)
{
    private static readonly AcceptedSubscription Accepted = new(
        "A mail with a link goes to the address, at most one an hour and three a day. "
        + "What was asked for begins when the link is opened and confirmed within 7 days.");

    /// <summary>POST /api/subscriptions: asks for mails.</summary>
    [Function(nameof(Subscribe)), SmallBody, Body<SubscriptionRequest>]
    [EndpointSummary("Sign up for mails"), Tags(ApiTags.Subscriptions)]
    [EndpointDescription("The address is asked first. The answer is the same whether it is known or not.")]
    [ProducesResponseType<AcceptedSubscription>(202), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(415), ProducesResponseType<ProblemDetails>(429)]
    public async Task<IResult> Subscribe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/subscriptions")] HttpRequest http, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, SubscriptionRequest.Expected, cancellation);
        var errors = new ValidationErrors();
        if (reader.Read(body.RootElement, errors, await RunFinder.NewestAsync(runs, cancellation)) is not { } request) return Problem.Of(errors);
        return await signUp.AskAsync(ClientAddress.Of(http.HttpContext), request, cancellation)
            ? Results.Json(Accepted, statusCode: 202) : Full(http, clock.GetUtcNow());
    }

    /// <summary>DELETE /api/subscriptions/{token}: ends what a leave or manage link is about.</summary>
    [Function(nameof(EndSubscription)), EndpointSummary("End a subscription"), Tags(ApiTags.Subscriptions)]
    [EndpointDescription("The token of a leave link ends the kinds of mail it names; that of a manage link deletes the subscriber. "
        + "Gone already is 204 as well.")]
    [ProducesResponseType(204), ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(410)]
    public async Task<IResult> EndSubscription(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/subscriptions/{token}")] HttpRequest http,
        string token, CancellationToken cancellation)
    {
        var (leave, manage) = (signer.Open(LinkPurposes.Leave, token), signer.Open(LinkPurposes.Manage, token));
        if (manage.State == LinkState.Expired)
            return Results.Problem("The link is too old. The leave link of any mail works for ever.", statusCode: 410, title: "Too old");
        if (leave.State == LinkState.Wrong && manage.State == LinkState.Wrong)
            return Problem.Missing(
                "The token is not that of a leave or manage link. Copy what stands after the last slash of the link in a mail.");
        if (manage.State == LinkState.Valid) await subscribers.DeleteAsync(manage.Payload, cancellation);
        else await LeaveAsync(LinkPayload.ReadLeave(leave.Payload), cancellation);
        return Results.NoContent();
    }

    private Task LeaveAsync((string Subscriber, SubscriptionKinds Kinds) link, CancellationToken cancellation) =>
        subscribers.LeaveAsync(link.Subscriber, link.Kinds, cancellation);

    private static IResult Full(HttpRequest http, DateTimeOffset now)
    {
        var seconds = 3600 - ((now.Minute * 60) + now.Second);
        http.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem(
            "So many have signed up that no more mails are sent for now. Try again in the next hour, or tomorrow.",
            statusCode: 429, title: "Too many sign-ups");
    }
}

/// <summary>What is answered to every sign-up, known or not.</summary>
/// <param name="Next">What happens now.</param>
internal sealed record AcceptedSubscription(string Next);
