using System.Globalization;
using Reporting.Functions.Website;
using Reporting.Storage;

namespace Reporting.Functions.Meetings;

/// <summary>The form with which a region renews or withdraws a jobcentre's link.</summary>
public sealed class ItemLinkPage(MeetingAccess access, AgendaLinks links)
{
    /// <summary>The field that names the jobcentre.</summary>
    public const string Area = "area";

    /// <summary>The field with the generation of the link that the page showed, so that a form that comes twice changes one.</summary>
    public const string Generation = "generation";

    /// <summary>The field that says what to do.</summary>
    public const string Do = "do";

    /// <summary>Gives the jobcentre another link.</summary>
    public const string Renew = "renew";

    /// <summary>Ends the link.</summary>
    public const string Withdraw = "withdraw";

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
        if (!known.Areas.Contains(form.Text(Area))
            || !int.TryParse(form.Text(Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
            return MeetingAccess.Missing(http, context);
        if (Change(form.Text(Do)) is not { } change) return MeetingAccess.Missing(http, context);
        await change(known.Id, form.Text(Area), generation, context.Caller!.Name, cancellation);
        return Results.Redirect(MeetingSheets.Saved(known.Id));
    }

    private Func<string, string, int, string, CancellationToken, Task>? Change(string name) =>
        name switch { Renew => links.RenewAsync, Withdraw => links.WithdrawAsync, _ => null };
}
