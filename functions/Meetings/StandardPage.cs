namespace Reporting.Functions.Meetings;

/// <summary>The form with which a region chooses what its year is held to.</summary>
public sealed class StandardPage(Catalogue catalogue, StandardRepository standards, TimeProvider clock)
{
    /// <summary>POST /meetings/standard: chooses the standard of a region's year, and after which meetings it asks what they gave.</summary>
    [Function(nameof(ChooseStandard)), Restricted]
    public async Task<IResult> ChooseStandard(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "meetings/standard")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var form = await PostedForm.ReadAsync(http);
        var (region, year) = (form.Text("region"), WholeNumber.ReadYear(form.Text("year"), clock, out var wrong));
        var chosen = MeetingNames.Standards.Where(s => s.Name == form.Text("standard")).ToList();
        // A form from before there was a choice leaves that as it is.
        var named = form.Text("evaluation");
        var asked = MeetingNames.Evaluations.Where(s => s.Name == named).Select(s => (EvaluationScope?)s.Value).ToList();
        if (wrong is not null || chosen.Count == 0 || (asked.Count == 0 && named.Length > 0)
            || RegionAreas.Check(catalogue, region, year) is not null) return MeetingAccess.Missing(http, context);
        if (!context.Caller!.MayActFor(region)) return MeetingAccess.Refused(http, context);
        await standards.ChooseAsync(year, region, chosen[0].Value, asked.FirstOrDefault(), context.Caller.Name, cancellation);
        return Results.Redirect($"/meetings?region={region}&year={year}");
    }
}
