namespace Reporting.Functions;

/// <summary>DELETE /api/meeting-packs/{order}: deletes a meeting pack.</summary>
internal static class DeleteMeetingPack
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/api/meeting-packs/{order}", Handle)
        .WithSummary("Delete a meeting pack").WithDescription(
            "Needs a function key. The documents and every name that was typed into the order are gone afterwards, whoever ordered it. Gone already is 204 as well.")
        .WithTags(ApiTags.MeetingPacks).Produces(204).ProducesProblem(409).WithKey();

    private static async Task<IResult> Handle(string order, OrderDesk desk, CancellationToken cancellation) =>
        await desk.DeleteAsync(order, Orderer.Key, _ => true, cancellation) is OrderDeletion.NotMade
            ? Problem.Conflict("The pack is still being made. Delete it when its state is done.") : Results.NoContent();
}
