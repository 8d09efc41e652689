using System.Globalization;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /meetings/{meeting}/links: renews or withdraws the link at which a jobcentre writes its items.</summary>
internal static class ChangeItemLink
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

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/meetings/{meeting}/links", Handle).AsRestricted();

    private static async Task<IResult> Handle(
        string meeting, SiteContext context, HttpContext http, PostedForm form, MeetingAccess access, AgendaLinks links, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        if (!known.Areas.Contains(form.Text(Area)) || !int.TryParse(form.Text(Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
            return MeetingAccess.Missing(http, context);
        if (Change(form.Text(Do), links) is not { } change) return MeetingAccess.Missing(http, context);
        await change(known.Id, form.Text(Area), generation, context.Caller!.Name, cancellation);
        return Results.Redirect(MeetingSheets.Saved(known.Id));
    }

    private static Func<string, string, int, string, CancellationToken, Task>? Change(string name, AgendaLinks links) =>
        name switch { Renew => links.RenewAsync, Withdraw => links.WithdrawAsync, _ => null };
}
