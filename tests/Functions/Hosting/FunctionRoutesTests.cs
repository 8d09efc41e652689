using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions.Hosting;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>What the functions' attributes say of routes, keys and queues.</summary>
public class FunctionRoutesTests
{
    // To sign up is for all; in the others the address is the key.
    private static readonly string[] OpenToAll =
        ["Subscribe", "ConfirmSubscription", "LeaveSubscription", "ManageSubscription", "EndSubscription", "SignUpPage", "AgendaItems",
            "SendAgendaFile", "MinutesApprovalPage", "EvaluationByLink", "ZMissingPage"];

    private static readonly IInlineConstraintResolver Constraints =
        new ServiceCollection().AddRouting().AddLogging().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>();

    // SignInPage signs in, and SignOut takes nothing that is not the caller's.
    [Fact]
    public void WhatChangesAnythingNeedsAKey() => Assert.All(
        HttpFunction.All.Where(f => !OpenToAll.Contains(f.Name) && f.Name is not "SignInPage"
            && f.Methods.Any(m => m is not ("GET" or "HEAD"))),
        f => Assert.True(f.Level != Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous
            || f.Attribute<RestrictedAttribute>() is not null, f.Name));

    [Fact]
    public void TheAttributesAreWhatTheHostIsTold() => Assert.Equal(
        FunctionsMetadata.All.Where(t => t.IsHttp)
            .Select(t => $"{t.Function} {string.Join(',', t.Methods)} {t.Route.TrimStart('/')} {t.Level}"),
        HttpFunction.All.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f =>
            $"{f.Name} {string.Join(',', f.Methods).ToLowerInvariant()} {f.Route.TrimStart('/')} {f.Level.ToString().ToLowerInvariant()}"));

    [Fact]
    public void WhatTakesEveryPathComesLast() => Assert.Equal("{*path}", HttpFunction.All[^1].Route);

    // Microsoft's host tries the functions in the order of their names, and runs the first whose template fits.
    [Fact]
    public void EveryAddressReachesItsOwnFunction() => Assert.All(
        from function in HttpFunction.All
        from method in function.Methods
        select (Function: function.Name, Method: method, Path: "/" + Sample(function.Route)),
        a => Assert.Equal(a.Function, HttpFunction.All.First(f => f.Methods.Contains(a.Method) && Fits(f.Route, a.Path)).Name));

    [Fact]
    public void EveryPageIsReadByHeadAsWell() =>
        Assert.All(HttpFunction.All.Where(f => f.Methods.Contains("GET")), f => Assert.Contains("HEAD", f.Methods));

    [Fact]
    public void EveryQueueHasAFunctionForItsPoison()
    {
        var queues = FunctionsMetadata.All.Where(t => t.Type == "queueTrigger").Select(t => t.Source).ToList();
        Assert.All(queues.Where(q => !q.EndsWith("-poison", StringComparison.Ordinal)), q => Assert.Contains(q + "-poison", queues));
    }

    private static string Sample(string route) =>
        string.Join('/', TemplateParser.Parse(route).Segments.Select(s => string.Concat(s.Parts.Select(p => p.Text ?? p switch
    {
        { IsCatchAll: true } => "zz/zz",
        { IsOptional: true } => "",
        { Name: "meeting" } => "2026-084-5f0c3a9be7d1",
        { Name: "order" } => "3f0c9a1d2b4e5f60718293a4",
        { Name: "revision" or "agreement" } => "1",
        { Name: "entry" or "case" or "trial" or "letter" } => "1-zz9",
        _ => "zz9",
    }))));

    private static bool Fits(string route, string path)
    {
        var (template, values) = (TemplateParser.Parse(route), new RouteValueDictionary());
        return new TemplateMatcher(template, []).TryMatch(path, values)
            && template.Parameters.Where(p => !p.IsOptional || values.ContainsKey(p.Name!)).All(p => p.InlineConstraints.All(c =>
            Constraints.ResolveConstraint(c.Constraint)!.Match(null, null, p.Name!, values, RouteDirection.IncomingRequest)));
    }
}
