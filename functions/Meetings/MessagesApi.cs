namespace Reporting.Functions.Meetings;

/// <summary>Messages to the central level in the API.</summary>
public sealed class MessagesApi(Catalogue catalogue, MessageCollector collector)
{
    /// <summary>GET /api/messages/{quarter}.{extension}: what the jobcentres want the central level to hear.</summary>
    [Function(nameof(GetMessages)), EndpointSummary("Messages to the central level"), Tags(ApiTags.Meetings), QueryParameter("lang")]
    [EndpointDescription("Needs a function key. A quarter's messages from the minutes of all regions, by category and subject, "
        + "as {quarter}.json, .pdf, .docx or .xlsx, such as 2026Q1.pdf; ?lang=en for English.")]
    [ProducesResponseType<Stream>(200, "application/pdf", OverviewXlsx.ContentType, PaperDocx.ContentType, "application/json")]
    [ProducesResponseType<ProblemDetails>(400)]
    public async Task<IResult> GetMessages(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/messages/{file}")] HttpRequest http, string file,
        CancellationToken cancellation)
    {
        var (name, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        if (!Period.TryParse(name, out var quarter)
            || quarter is not { Type: PeriodType.Quarter, Year: >= WholeNumber.FirstYear and <= WholeNumber.LastYear })
            return Problem.Bad($"'{name[..Math.Min(name.Length, 20)]}' is not a quarter. Write for example 2026Q1.pdf.");
        if (extension is not ("json" or "pdf" or "docx" or "xlsx"))
            return Problem.Bad("Write .json, .pdf, .docx or .xlsx after the quarter, for example 2026Q1.pdf.");
        var report = await collector.CollectAsync(quarter, cancellation);
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        if (extension == "json") return Results.Ok(new MessagesView(quarter.ToString(), report.Subjects));
        var paper = MessagesPaper.Compose(report, catalogue, http.Text("lang") == "en" ? Language.English : Language.Danish);
        return PaperFile.Answer(paper, extension, $"Meldinger {quarter}");
    }
}

/// <summary>A quarter's messages.</summary>
/// <param name="Quarter">The quarter, such as 2026Q1.</param>
/// <param name="Subjects">The subjects, category by category, in each those with most messages first.</param>
internal sealed record MessagesView(string Quarter, IReadOnlyList<MessageGroup> Subjects);
