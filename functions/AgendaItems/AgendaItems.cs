namespace Reporting.Functions;

/// <summary>/meetings/items/{token}: the page at which a jobcentre asks for items on the agenda, by a signed link and without an account.</summary>
internal static class AgendaItems
{
    private const string Route = "/meetings/items/{token}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsPage();
        app.MapPost(Route, Change).WithSmallBody().AsPage();
    }

    private static async Task<IResult> Show(
        string token, string? lang, LinkSigner signer, AgendaPages pages, CancellationToken cancellation)
    {
        var text = PageText.Asked(lang);
        return Open(token, signer) is var (meeting, area) ? await pages.ShowAsync(meeting, area, text, cancellation) : AgendaPages.Wrong(text);
    }

    private static async Task<IResult> Change(
        string token, string? lang, HttpRequest http, LinkSigner signer, AgendaPages pages, CancellationToken cancellation)
    {
        var text = PageText.Asked(lang);
        if (Open(token, signer) is not var (meeting, area)) return AgendaPages.Wrong(text);
        var form = await ChoiceForm.ReadAsync(http, cancellation);
        return await pages.ChangeAsync(meeting, area, form, text, cancellation)
            // Asked for anew, so that loading the page again sends nothing again.
            ?? Results.Redirect($"?lang={text.Code}", permanent: false, preserveMethod: false);
    }

    private static (string Meeting, string Area)? Open(string token, LinkSigner signer) =>
        signer.Open(LinkPurposes.AgendaItems, token) is { State: LinkState.Valid } link && link.Payload.Split(' ') is [var meeting, var area] ? (meeting, area) : null;
}
