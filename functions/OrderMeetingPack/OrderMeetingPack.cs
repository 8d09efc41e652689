using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/meeting-packs: orders the material for one meeting, or for each of a region's.</summary>
internal static class OrderMeetingPack
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/meeting-packs", Handle)
        .WithSummary("Order a meeting pack").WithDescription(
            "Needs a function key. Agenda, overview, status note and slides for the areas that meet; a round gives one pack for each area of a region. "
            + "Ordering the same twice gives the same pack, which never changes.")
        .WithTags(ApiTags.MeetingPacks).Accepts<MeetingPackRequest>("application/json").Produces<OrderView>(202)
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(415).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(
        HttpRequest http, MeetingPackRules rules, PackMeeting meetings, RunLedger runs, OrderDesk desk, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, MeetingPackRequest.Expected, cancellation);
        var mistakes = new Mistakes();
        var request = await meetings.FillAsync(MeetingPackRequest.Read(body.RootElement, mistakes), mistakes, cancellation);
        if (mistakes.Count > 0) return Problem.Of(mistakes);
        var (served, refusal) = await MonthAddress.ServedAsync(request.Month, null, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        if (rules.Read(request, run, mistakes) is not { } content) return Problem.Of(mistakes);
        var settled = await meetings.WithProcessAsync(content, request.Meeting, cancellation);
        return OrderView.Accepted(await desk.OrderAsync(settled, Orderer.Key, cancellation), OrderAddress.MeetingPacks);
    }
}
