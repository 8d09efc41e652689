using Microsoft.AspNetCore.Http.HttpResults;

namespace Reporting.Local.Host;

/// <summary>The runner's own failures, as problem+json.</summary>
internal static class Problem
{
    internal static ProblemHttpResult Unauthorized() => TypedResults.Problem(
        "Send the key in x-functions-key, or in ?code=.", statusCode: StatusCodes.Status401Unauthorized, title: "A key is needed");

    internal static ProblemHttpResult UnknownFunction(string name, IEnumerable<string> known) => TypedResults.Problem(
        $"There is no function '{name}'. There is {string.Join(", ", known)}.", statusCode: StatusCodes.Status404NotFound,
        title: "Unknown function");

    internal static ProblemHttpResult BadRequest(string detail, int status = StatusCodes.Status400BadRequest) => TypedResults.Problem(
        detail, statusCode: status, title: "The request cannot be understood");

    internal static ProblemHttpResult TooLarge(long max) => TypedResults.Problem(
        $"A body has {max} bytes at most.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "The body is too large");

    internal static ProblemHttpResult WorkerDown(WorkerState state) => TypedResults.Problem(
        $"The worker process is {state}. Try again shortly.", statusCode: StatusCodes.Status503ServiceUnavailable,
        title: "The worker is not running");

    internal static ProblemHttpResult WorkerFailed(string function) => TypedResults.Problem(
        $"{function} did not answer: its process ended or closed the connection.", statusCode: StatusCodes.Status502BadGateway,
        title: "The worker failed");
}
