using Reporting.Functions.Website;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The page at which the areas of a trial are scored, by their region.</summary>
public sealed class TrialScorePages(Catalogue catalogue, TrialScoreReader reader, TrialRepository trials, TimeProvider clock)
{
    /// <summary>/trials/{trial}/scores/{time}: GET is the form of the start, midway or the end, POST keeps its scores.</summary>
    [Function(nameof(TrialScoresPage)), Restricted(Audience.Planners)]
    public async Task<IResult> TrialScoresPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = TrialRoute.Scores)] HttpRequest request, string trial,
        string time, CancellationToken cancellation)
    {
        var http = request.HttpContext;
        if (TrialScoreReader.TimeOf(time) is not { } at || await trials.FindAsync(trial, cancellation) is not { } known)
            return TrialRoute.Missing(http);
        if (!KnowledgeAccess.MayDecide(catalogue, SiteContext.Of(http).Caller!, known, DanishDay.Of(clock)))
            return TrialRoute.Refused(http);
        if (HttpMethods.IsPost(request.Method)) return await SaveAsync(http, known, at, cancellation);
        return Page(http, known, at, (c, a) => $"{c.Of(a, at)}", null);
    }

    private async Task<IResult> SaveAsync(HttpContext http, Trial known, TrialTime time, CancellationToken cancellation)
    {
        var (context, errors, form) = (SiteContext.Of(http), new ValidationErrors(), await PostedForm.ReadAsync(http));
        if (reader.Read(known, time, form.Text, errors) is not { } scored)
            return Page(http, known, time, Sent, TrialLabels.Refused(errors, context));
        var version = new TrialForm(form.Texts).Version;
        var (outcome, now) = await trials.SaveAsync(scored with { Version = version }, context.Caller!.Name, cancellation);
        return outcome == KeptOutcome.Done ? Results.Redirect($"/trials/{known.Id}?saved=true#scores")
            : now is null ? TrialRoute.Missing(http) : Page(http, now, time, Sent, TrialLabels.Conflict(now, context));

        string Sent(TrialCriterion criterion, string area) => form.Text(TrialScoreReader.Field(criterion, area));
    }

    private IResult Page(
        HttpContext http, Trial trial, TrialTime time, Func<TrialCriterion, string, string> score, FormRefusal? refusal) =>
        SitePage.Of(http, new TrialScoresModel(Catalogue: catalogue, Trial: trial, Time: time, Version: trial.Version, Score: score,
            Refusal: refusal), refusal?.Status ?? 200);
}
