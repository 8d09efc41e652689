using Reporting.Functions.Website;
using Reporting.Website.Operations;

namespace Reporting.Functions.Operations;

/// <summary>The page of all runs.</summary>
public sealed class RunListPages(RunRepository runs, ImportRepository imports, ImportRequest request, TimeProvider clock)
{
    private const int MaxImports = 10;
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(31);

    /// <summary>/runs: GET lists the imports of late and all runs, POST imports now.</summary>
    [Function(nameof(RunsPage)), Restricted(Audience.Operators)]
    public Task<IResult> RunsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "runs")] HttpRequest http,
        CancellationToken cancellation) =>
        HttpMethods.IsPost(http.Method) ? ImportAsync(http.HttpContext, cancellation) : ShowAsync(http.HttpContext, null, cancellation);

    private async Task<IResult> ImportAsync(HttpContext http, CancellationToken cancellation)
    {
        var text = (await PostedForm.ReadAsync(http)).Text("month");
        if (text.Length > 0 && !(Period.TryParse(text, out var month) && month.Type == PeriodType.Month))
            return await ShowAsync(http, text, cancellation);
        await request.SendAsync(text.Length > 0 ? text : null, cancellation);
        return Results.Redirect("/runs");
    }

    /// <param name="error">What was written for a month and is none; null when nothing is wrong.</param>
    private async Task<IResult> ShowAsync(HttpContext http, string? error, CancellationToken cancellation) =>
        SitePage.Of(http, new RunsPageModel(
            InvalidMonth: error,
            Runs: await runs.AllAsync(cancellation).Reverse().ToListAsync(cancellation),
            Imports: (await imports.SinceAsync(clock.GetUtcNow() - OfLate, cancellation)).Take(MaxImports).ToList(),
            Published: await runs.PublishedAsync(cancellation)), error is null ? 200 : 400);
}
