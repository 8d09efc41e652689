using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>/runs/{month}/{revision}: GET tells how a run goes or went, POST tries what failed again.</summary>
internal static class RunPage
{
    private const string Route = "/runs/{month}/{revision}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsRestricted(c => c.IsOperator);
        app.MapPost(Route, Change).AsRestricted(c => c.IsOperator);
    }

    private static async Task<IResult> Show(
        string month, string revision, SiteContext context, HttpContext http, RunPages pages, CancellationToken cancellation) =>
        await pages.FindAsync(month, revision, cancellation) is var (run, revisions)
            ? await pages.ShowAsync(http, context, run, revisions, cancellation) : RunPages.Missing(http, context);

    private static async Task<IResult> Change(
        string month, string revision, SiteContext context, HttpContext http, PostedForm form, RunPages pages, CancellationToken cancellation)
    {
        if (await pages.FindAsync(month, revision, cancellation) is not var (run, revisions)) return RunPages.Missing(http, context);
        return form.Text("do") switch
        {
            "retry" => await pages.RetryAsync(run, revisions, form.Text("area") is { Length: > 0 } area ? area : null, cancellation),
            "resend" => await pages.ResendAsync(run, form.Text("delivery"), cancellation),
            _ => Results.Redirect(RunPages.Address(run.Month, run.Revision)),
        };
    }
}
