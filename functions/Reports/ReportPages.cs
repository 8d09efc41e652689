using Reporting.Functions.Website;
using Reporting.Website.Reports;

namespace Reporting.Functions.Reports;

/// <summary>The page at which reports are ordered; each is then followed and read on its order's page.</summary>
public sealed class ReportPages(
    Catalogue catalogue, ReportFormReader forms, OrderAccess access, OrderService service, SiteMonth months, TimeProvider clock)
{
    private const int MaxShown = 20;
    private static readonly string[] Addressed =
        [ReportForm.Report, ReportForm.About, ReportForm.Areas, ReportForm.Name, ReportForm.Month, ReportForm.Spoken];

    /// <summary>/reports: GET lists the kinds of reports, with a form, and those that were ordered; POST orders one.</summary>
    [Function(nameof(ReportsPage)), Restricted]
    public async Task<IResult> ReportsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "reports")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        return HttpMethods.IsPost(request.Method) ? await OrderAsync(http, context, cancellation)
            : await ShowAsync(http, context, Asked(request.Query), null, cancellation);
    }

    private static ReportForm Asked(IQueryCollection query) =>
        new(name => Addressed.Contains(name) ? [.. query[name].OfType<string>()] : []);

    private async Task<IResult> OrderAsync(HttpContext http, SiteContext context, CancellationToken cancellation)
    {
        var posted = await PostedForm.ReadAsync(http);
        var form = new ReportForm(AreaPick.Read(catalogue, posted.Texts));
        if (posted.Text("do") == AreaPick.Add && AreaPick.Unknown(catalogue, form.Texts(AreaPick.Field)) is null)
            return await ShowAsync(http, context, form, null, cancellation);
        var (content, errors) = await forms.ReadAsync(form, context.Caller!, cancellation);
        if (content is not null && access.ByOrdering(content, context.Caller!) is { } role)
            return Results.Redirect($"/orders/{(await service.OrderAsync(content, role.ToString(), cancellation)).Id}");
        return await ShowAsync(http, context, form, new FormRefusal(400,
            context.Say("Rapporten er ikke bestilt endnu. Ret dette, og send igen:",
                "The report is not ordered yet. Correct this and send it again:"),
            form.Say(errors, context.Language)), cancellation);
    }

    private async Task<IResult> ShowAsync(
        HttpContext http, SiteContext context, ReportForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var published = await months.AllAsync(cancellation);
        var today = DanishDay.Of(clock);
        return SitePage.Of(http, new ReportsPageModel(
            Catalogue: catalogue, Form: form, Refusal: refusal,
            Places: forms.Places(context.Caller!, published.Count > 0 ? published[0] : Period.Month(today.Year, today.Month)),
            Months: published, Latest: [.. (await access.ReportsAsync(context.Caller!, cancellation)).Take(MaxShown)]), refusal?.Status ?? 200);
    }
}
