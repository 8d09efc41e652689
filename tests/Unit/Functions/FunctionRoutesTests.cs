using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions;
using Xunit;

namespace Reporting.Unit.Functions;

/// <summary>What the function.json files promise the host is what the program answers to.</summary>
public class FunctionRoutesTests
{
    private static readonly IReadOnlyList<(string Name, JsonElement Trigger)> Functions =
    [
        .. from file in Directory.EnumerateFiles(Repository.Path("functions"), "function.json", SearchOption.AllDirectories)
           where !file.Contains("/bin/") && !file.Contains("/obj/")
           let bindings = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("bindings")
           select (Path.GetFileName(Path.GetDirectoryName(file))!, bindings[0]),
    ];

    [Fact]
    public void EveryFunctionIsAnsweredAndNothingElse()
    {
        var promised = Functions.SelectMany(f => IsHttp(f.Trigger)
            ? f.Trigger.GetProperty("methods").EnumerateArray().Select(m => $"{m.GetString()!.ToUpperInvariant()} /{Text(f.Trigger, "route").TrimStart('/')}")
            : [$"POST /{f.Name}"]);
        Assert.Equal(promised.Order(), Answered().Order());
    }

    // To sign up is for all; in the others the address is the key.
    private static readonly string[] OpenToAll =
        ["Subscribe", "ConfirmSubscription", "LeaveSubscription", "ManageSubscription", "EndSubscription", "SignUpPage", "AgendaItems"];

    // Who has signed in is asked for by the page itself, and so is the mark of its form; SignInPage signs in.
    private static readonly string[] ForWhoHasSignedIn =
        [
            "SignInPage", "SignOut", "OrderPage", "OrderStatusPage", "RunsPage", "RunPage", "PoisonPage", "SubscribersPage", "SubscriberPage",
            "NewMeetingPage", "MeetingPage", "MinutesPage", "MarkAgreement", "ForgetContacts", "ChangeItemLink",
        ];

    [Fact]
    public void WhatChangesAnythingNeedsAKey() => Assert.All(
        Functions.Where(f => IsHttp(f.Trigger) && !OpenToAll.Contains(f.Name) && !ForWhoHasSignedIn.Contains(f.Name) && f.Trigger.GetProperty("methods").EnumerateArray().Any(m => m.GetString() is not ("get" or "head"))),
        f => Assert.Contains(Text(f.Trigger, "authLevel"), new[] { "function", "admin" }));

    [Fact]
    public void EveryQueueHasAFunctionForItsPoison() => Assert.All(
        Functions.Where(f => Text(f.Trigger, "type") == "queueTrigger").Select(f => Text(f.Trigger, "queueName")).Where(q => !q.EndsWith("-poison")),
        q => Assert.Contains(Functions, f => f.Trigger.TryGetProperty("queueName", out var name) && name.GetString() == q + "-poison"));

    private static IEnumerable<string> Answered()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddReporting(new AppSettings(_ => null), () => throw new NotSupportedException(), () => throw new NotSupportedException());
        builder.Services.AddSingleton(TimeProvider.System); // otherwise the account's, and there is none
        IEndpointRouteBuilder app = builder.Build();
        app.MapFunctions();
        return from source in app.DataSources
               from endpoint in source.Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
               select $"{method} {endpoint.RoutePattern.RawText}";
    }

    private static bool IsHttp(JsonElement trigger) => Text(trigger, "type") == "httpTrigger";

    private static string Text(JsonElement trigger, string name) => trigger.GetProperty(name).GetString()!;
}
