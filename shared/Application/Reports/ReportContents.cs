using Reporting.Application.Goals;
using Reporting.Application.Requests;

namespace Reporting.Application.Reports;

/// <summary>Settles what a report is made of, whoever asks for it: the API, a form or a subscription.</summary>
public sealed class ReportContents(ReportRules rules, RunRepository runs, GoalFinder goals)
{
    /// <summary>What is to be made of the month that the request names; a refusal when that is not published.</summary>
    /// <param name="errors">Get what is wrong with the request; then there is neither.</param>
    public async Task<(OrderContent? Content, Refusal? Refusal)> OfAsync(
        ReportRequest request, ValidationErrors errors, CancellationToken cancellation)
    {
        var (served, refusal) = await RunFinder.ServedAsync(request.Month, null, runs, cancellation);
        return served is { } run ? (await OfAsync(request, run, errors, cancellation), null) : (null, refusal);
    }

    /// <summary>What is to be made of a run's figures; null when something is wrong with the request, and the errors tell what.</summary>
    public async Task<OrderContent?> OfAsync(ReportRequest request, RunKey run, ValidationErrors errors, CancellationToken cancellation) =>
        rules.Read(request, run, errors) is { } content
            ? content with { Goals = await goals.OfAsync(content.Report!.Areas, run.Month, cancellation) } : null;
}
