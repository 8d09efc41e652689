using Reporting.Functions.Packs;

namespace Reporting.Functions.Reports;

/// <summary>Reports in the API.</summary>
public sealed class ReportApi(ReportContents contents, OrderService service, OrderAnswer answers)
{
    private const string Route = "api/reports";

    /// <summary>POST /api/reports: orders a report.</summary>
    [Function(nameof(OrderReport)), EndpointSummary("Order a report"), Tags(ApiTags.Reports), Body<ReportRequest>, SmallBody]
    [EndpointDescription("Needs a function key. GET /api/reports lists what can be ordered. "
        + "Ordering the same twice gives the same report, which never changes.")]
    [ProducesResponseType<OrderView>(202), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(415)]
    public async Task<IResult> OrderReport(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Route)] HttpRequest http, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, ReportRequest.Expected, cancellation);
        var errors = new ValidationErrors();
        var request = ReportRequest.Read(body.RootElement, errors);
        if (errors.Count > 0) return Problem.Of(errors);
        var (content, refusal) = await contents.OfAsync(request, errors, cancellation);
        if (content is null) return refusal is null ? Problem.Of(errors) : Problem.Of(refusal);
        return OrderView.Accepted(await service.OrderAsync(content, Orderer.Key, cancellation), OrderUrls.Reports);
    }

    /// <summary>GET /api/reports: the reports that can be ordered.</summary>
    [Function(nameof(GetReports)), EndpointSummary("The kinds of reports"), Tags(ApiTags.Reports)]
    [EndpointDescription("What POST /api/reports can be asked for.")]
    [ProducesResponseType<IEnumerable<ReportView>>(200)]
    public IResult GetReports([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest http) =>
        Results.Ok(ReportList.All.Select(r => new ReportView(r.Id, r.Name, r.NameEn, $"{r.Shows.English} {r.For.English}", r.Needs)));

    /// <summary>GET /api/reports/{order}: a report.</summary>
    [Function(nameof(GetReport)), EndpointSummary("A report"), Tags(ApiTags.Reports)]
    [EndpointDescription("Needs a function key. State, progress and links; with .pdf, .docx, .xlsx or .zip after the id, the document itself.")]
    [ProducesResponseType<OrderView>(200), ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(409)]
    public Task<IResult> GetReport(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + "/{order}")] HttpRequest http, string order,
        CancellationToken cancellation) => answers.OfAsync(http.HttpContext, order, OrderUrls.Reports, cancellation);

    /// <summary>GET /api/reports/{order}/{document}: a document of a report.</summary>
    [Function(nameof(GetReportDocument)), EndpointSummary("A document of a report"), Tags(ApiTags.Reports)]
    [EndpointDescription("Needs a function key. The documents are named in the links of the report; .docx, which can be changed, is made when it is fetched and is not in the zip.")]
    [ProducesResponseType<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/zip", PaperDocx.ContentType)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(409)]
    public Task<IResult> GetReportDocument(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + "/{order}/{document}")] HttpRequest http, string order,
        string document, CancellationToken cancellation) =>
        answers.DocumentAsync(http.HttpContext, order, document, OrderUrls.Reports, cancellation);
}

/// <summary>A kind of report.</summary>
/// <param name="Id">The id to order it by.</param>
/// <param name="Name">The Danish name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Purpose">What it tells and whom it is for.</param>
/// <param name="Needs">area or group: what an order must name.</param>
internal sealed record ReportView(string Id, string Name, string NameEn, string Purpose, ReportNeeds Needs);
