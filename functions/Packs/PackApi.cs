namespace Reporting.Functions.Packs;

/// <summary>Meeting packs in the API.</summary>
public sealed class PackApi(MeetingPackRules rules, PackMeeting meetings, RunRepository runs, OrderService service, OrderAnswer answers)
{
    private const string Route = "api/meeting-packs";

    /// <summary>POST /api/meeting-packs: orders the material for one meeting, or for each of a region's.</summary>
    [Function(nameof(OrderMeetingPack)), EndpointSummary("Order a meeting pack"), Tags(ApiTags.MeetingPacks)]
    [Body<MeetingPackRequest>, SmallBody]
    [EndpointDescription(
        "Needs a function key. Agenda, overview, status note and slides for the areas that meet; "
        + "a round gives one pack for each area of a region. Ordering the same twice gives the same pack, which never changes.")]
    [ProducesResponseType<OrderView>(202), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(415)]
    public async Task<IResult> OrderMeetingPack(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Route)] HttpRequest http, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, MeetingPackRequest.Expected, cancellation);
        var errors = new ValidationErrors();
        var request = await meetings.FillAsync(MeetingPackRequest.Read(body.RootElement, errors), errors, cancellation);
        if (errors.Count > 0) return Problem.Of(errors);
        var (served, refusal) = await RunFinder.ServedAsync(request.Month, null, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        if (rules.Read(request, run, errors) is not { } content) return Problem.Of(errors);
        var settled = await meetings.WithProcessAsync(content, request.Meeting, cancellation);
        return OrderView.Accepted(await service.OrderAsync(settled, Orderer.Key, cancellation), OrderUrls.MeetingPacks);
    }

    /// <summary>GET /api/meeting-packs/{order}: a meeting pack.</summary>
    [Function(nameof(GetMeetingPack)), EndpointSummary("A meeting pack"), Tags(ApiTags.MeetingPacks)]
    [EndpointDescription("Needs a function key. State, progress and links; with .pdf, .docx, .xlsx or .zip after the id, the document itself.")]
    [ProducesResponseType<OrderView>(200), ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(409)]
    public Task<IResult> GetMeetingPack(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + "/{order}")] HttpRequest http, string order,
        CancellationToken cancellation) => answers.OfAsync(http.HttpContext, order, OrderUrls.MeetingPacks, cancellation);

    /// <summary>GET /api/meeting-packs/{order}/{document}: a document of a meeting pack.</summary>
    [Function(nameof(GetMeetingPackDocument)), EndpointSummary("A document of a meeting pack"), Tags(ApiTags.MeetingPacks)]
    [EndpointDescription("Needs a function key. The documents are named in the links of the pack; .docx and .pptx, which can be changed, are made when they are fetched and are not in the zip.")]
    [ProducesResponseType<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/zip", PaperDocx.ContentType, SlidesPptx.ContentType)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(409)]
    public Task<IResult> GetMeetingPackDocument(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + "/{order}/{document}")] HttpRequest http, string order,
        string document, CancellationToken cancellation) =>
        answers.DocumentAsync(http.HttpContext, order, document, OrderUrls.MeetingPacks, cancellation);

    /// <summary>DELETE /api/meeting-packs/{order}: deletes a meeting pack.</summary>
    [Function(nameof(DeleteMeetingPack)), EndpointSummary("Delete a meeting pack"), Tags(ApiTags.MeetingPacks)]
    [EndpointDescription("Needs a function key. The documents and every name that was typed into the order are gone afterwards, "
        + "whoever ordered it. Gone already is 204 as well.")]
    [ProducesResponseType(204), ProducesResponseType<ProblemDetails>(409)]
    public async Task<IResult> DeleteMeetingPack(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = Route + "/{order}")] HttpRequest http, string order,
        CancellationToken cancellation) =>
        await answers.IsPackAsync(order, cancellation)
        && await service.DeleteAsync(order, Orderer.Key, _ => true, cancellation) is OrderDeletion.NotMade
            ? Problem.Conflict("The pack is still being made. Delete it when its state is done.") : Results.NoContent();
}
