using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.WorkerApp;

/// <summary>Routes that overlap, to show which function the host takes: each says its name and what it was given.</summary>
public class RouteFunctions
{
    [Function("RouteAny")]
    public IResult Any([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "route/{x}")] HttpRequest request, string x) =>
        Results.Text($"Any {x}");

    [Function("routeFixed")]
    public IResult Fixed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "route/fixed")] HttpRequest request) =>
        Results.Text("Fixed");

    [Function("RoutePosted")]
    public IResult Posted([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "route/{x}")] HttpRequest request, string x) =>
        Results.Text($"Posted {x}");

    [Function("TypedCode")]
    public IResult Code([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{code:regex(^[a-z]+-\\d+$)}")] HttpRequest request,
        string code) => Results.Text($"Code {code}");

    [Function("TypedNumber")]
    public IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{number:int}")] HttpRequest request,
        int number) => Results.Text($"Number {number}");

    [Function("TypedWord")]
    public IResult Word([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{word:alpha}")] HttpRequest request,
        string word) => Results.Text($"Word {word}");

    [Function("TypedDay")]
    public IResult Day(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "day/{year:int}-{month:int:min(1):max(12)}/{day?}")] HttpRequest request,
        int year, int month, string? day) =>
        Results.Text($"Day {year} {month} {day ?? "none"}");

    [Function("Zulu")]
    public IResult Zulu([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request, string? path) =>
        Results.Text($"Zulu {path}");
}
