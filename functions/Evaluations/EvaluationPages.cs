using Reporting.Functions.Meetings;
using Reporting.Website.Evaluations;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Evaluations;

/// <summary>The evaluation of a meeting for who has signed in: the jobcentre answers, and the region deletes what was written.</summary>
public sealed class EvaluationPages(MeetingAccess access, EvaluationForms forms, EvaluationRepository evaluations, TimeProvider clock)
{
    private const string Route = MeetingAccess.Route + "/evaluation";

    private static readonly LocalizedText Instead = new("Jobcentrets svar står på mødets side.",
        "The jobcentre's answer is on the meeting's page.");

    /// <summary>/meetings/{meeting}/evaluation: where a signed-in jobcentre answers what a meeting gave; POST keeps it.</summary>
    [Function(nameof(EvaluationPage)), Restricted]
    public async Task<IResult> EvaluationPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request, string meeting,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (await access.FindAsync(meeting, context.Caller!, cancellation) is not { } known) return MeetingAccess.Missing(http, context);
        var own = known.Areas.Where(a => MinutesDetailsPage.MayAnswer(context.Caller!, known, a)).ToList();
        if (own.Count == 0) return MeetingAccess.NotTheirs(http, context, Instead);
        var form = HttpMethods.IsPost(request.Method) ? await PostedForm.ReadAsync(http) : null;
        var named = form is null ? $"{http.Request.Query["area"]}" : form.Text(EvaluationForm.Area);
        var area = named.Length == 0 && own.Count == 1 ? own[0] : named;
        if (!own.Contains(area)) return MeetingAccess.Missing(http, context);
        if (!EvaluationTime.IsOpen(known, DanishDay.Of(clock))) return EvaluationForms.Closed(http, context);
        return form is null ? await forms.ShowAsync(http, known, area, isLink: false, cancellation) : await forms.TakeAsync(
            http, context, (known, area), form, MeetingDetailsPage.Saved(known.Id) + "#evaluation", isLink: false, cancellation);
    }

    /// <summary>POST /meetings/{meeting}/evaluation/words: deletes what a jobcentre wrote in words.</summary>
    [Function(nameof(RemoveEvaluationWords)), Restricted]
    public async Task<IResult> RemoveEvaluationWords(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/words")] HttpRequest request, string meeting,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var area = (await PostedForm.ReadAsync(http)).Text(EvaluationForm.Area);
        if ((await evaluations.FindAsync(known.Id, area, cancellation)).Version == 0) return MeetingAccess.Missing(http, context);
        await evaluations.RemoveTextAsync(known.Id, area, context.Caller!.Name, cancellation);
        return Results.Redirect(MeetingDetailsPage.Saved(known.Id) + "#evaluation");
    }
}
