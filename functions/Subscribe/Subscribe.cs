using System.Globalization;

namespace Reporting.Functions;

/// <summary>What is answered to every sign-up, known or not.</summary>
/// <param name="Next">What happens now.</param>
internal sealed record AcceptedSubscription(string Next);

/// <summary>POST /api/subscriptions: asks for mails.</summary>
internal static class Subscribe
{
    private static readonly AcceptedSubscription Accepted = new(
        "A mail with a link goes to the address, at most one an hour and three a day. What was asked for begins when the link is opened and confirmed within 7 days.");

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/subscriptions", Handle)
        .WithSummary("Sign up for mails").WithDescription("The address is asked first. The answer is the same whether it is known or not.")
        .WithTags(ApiTags.Subscriptions).Accepts<SubscriptionRequest>("application/json").Produces<AcceptedSubscription>(202)
        .ProducesValidationProblem().ProducesProblem(415).ProducesProblem(429).WithSmallBody();

    private static async Task<IResult> Handle(
        HttpRequest http, SubscriptionReader reader, SignUp signUp, TimeProvider clock, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, SubscriptionRequest.Expected, cancellation);
        var mistakes = new Mistakes();
        if (reader.Read(body.RootElement, mistakes) is not { } request) return Problem.Of(mistakes);
        return await signUp.AskAsync(ClientAddress.Of(http.HttpContext), request, cancellation) ? Results.Json(Accepted, statusCode: 202) : Full(http, clock.GetUtcNow());
    }

    private static IResult Full(HttpRequest http, DateTimeOffset now)
    {
        var seconds = 3600 - ((now.Minute * 60) + now.Second);
        http.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem("So many have signed up that no more mails are sent for now. Try again in the next hour, or tomorrow.", statusCode: 429, title: "Too many sign-ups");
    }
}
