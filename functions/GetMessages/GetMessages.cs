using Reporting.Documents;
using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>GET /api/messages/{quarter}.{extension}: what the jobcentres want the central level to hear.</summary>
internal static class GetMessages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/messages/{file}", Handle)
        .WithSummary("Messages to the central level").WithDescription(
            "Needs a function key. A quarter's messages from the minutes of all regions, by subject, as {quarter}.json, .pdf or .xlsx, such as 2026Q1.pdf; ?lang=en for English.")
        .Produces<Stream>(200, "application/pdf", OverviewXlsx.ContentType, "application/json").ProducesProblem(400).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(
        string file, string? lang, HttpResponse http, Catalogue catalogue, MessageCollector collector, CancellationToken cancellation)
    {
        var (name, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        if (!Period.TryParse(name, out var quarter) || quarter is not { Type: PeriodType.Quarter, Year: >= WholeNumber.FirstYear and <= WholeNumber.LastYear })
            return Problem.Bad($"'{name[..Math.Min(name.Length, 20)]}' is not a quarter. Write for example 2026Q1.pdf.");
        if (extension is not ("json" or "pdf" or "xlsx")) return Problem.Bad("Write .json, .pdf or .xlsx after the quarter, for example 2026Q1.pdf.");
        var report = await collector.CollectAsync(quarter, cancellation);
        http.Headers.CacheControl = "no-store";
        if (extension == "json") return Results.Ok(new MessagesView(quarter.ToString(), report.Subjects));
        var paper = MessagesPaper.Compose(report, catalogue, lang == "en" ? Language.English : Language.Danish);
        return PaperFile.Answer(paper, extension, $"Meldinger {quarter}");
    }
}

/// <summary>A quarter's messages.</summary>
/// <param name="Quarter">The quarter, such as 2026Q1.</param>
/// <param name="Subjects">The subjects, those with most messages first.</param>
internal sealed record MessagesView(string Quarter, IReadOnlyList<MessageGroup> Subjects);
