using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/runs: GET lists the imports of late and all runs, POST imports now.</summary>
internal static class RunsPage
{
    private const int MostImports = 10;
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(31);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/runs", (SiteContext context, HttpContext http, RunLedger runs, ImportLedger imports, TimeProvider clock, CancellationToken cancellation) =>
            ShowAsync(context, http, null, runs, imports, clock, cancellation)).AsRestricted(c => c.IsOperator);
        app.MapPost("/runs", Import).AsRestricted(c => c.IsOperator);
    }

    private static async Task<IResult> Import(SiteContext context, HttpContext http, PostedForm form, RunLedger runs, ImportLedger imports,
        ImportRequest request, TimeProvider clock, CancellationToken cancellation)
    {
        var text = form.Text("month");
        if (text.Length > 0 && !(Period.TryParse(text, out var month) && month.Type == PeriodType.Month))
            return await ShowAsync(context, http, text, runs, imports, clock, cancellation);
        await request.SendAsync(text.Length > 0 ? text : null, cancellation);
        return Results.Redirect("/runs");
    }

    /// <param name="mistake">What was written for a month and is none; null when nothing is wrong.</param>
    private static async Task<IResult> ShowAsync(SiteContext context, HttpContext http, string? mistake, RunLedger runs, ImportLedger imports,
        TimeProvider clock, CancellationToken cancellation) => SitePage.Of<RunsPageView>(http, new
    {
        Context = context, Mistake = mistake,
        Runs = await runs.AllAsync(cancellation).Reverse().ToListAsync(cancellation),
        Imports = (await imports.SinceAsync(clock.GetUtcNow() - OfLate, cancellation)).Take(MostImports).ToList(),
        Published = await runs.PublishedAsync(cancellation),
    }, mistake is null ? 200 : 400);
}
