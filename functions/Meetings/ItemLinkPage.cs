using System.Globalization;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The form with which a region renews or withdraws a jobcentre's link.</summary>
public sealed class ItemLinkPage(MeetingAccess access, AgendaLinks links)
{
    /// <summary>POST /meetings/{meeting}/links: renews or withdraws the link at which a jobcentre writes its items.</summary>
    [Function(nameof(ChangeItemLink)), Restricted]
    public async Task<IResult> ChangeItemLink(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/links")] HttpRequest request, string meeting,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var form = await PostedForm.ReadAsync(http);
        if (!known.Areas.Contains(form.Text(ItemLinkForm.Area))
            || !int.TryParse(form.Text(ItemLinkForm.Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
            return MeetingAccess.Missing(http, context);
        if (Change(form.Text(ItemLinkForm.Do)) is not { } change) return MeetingAccess.Missing(http, context);
        await change(known.Id, form.Text(ItemLinkForm.Area), generation, context.Caller!.Name, cancellation);
        return Results.Redirect(MeetingDetailsPage.Saved(known.Id));
    }

    private Func<string, string, int, string, CancellationToken, Task>? Change(string name) =>
        name switch { ItemLinkForm.Renew => links.RenewAsync, ItemLinkForm.Withdraw => links.WithdrawAsync, _ => null };
}
