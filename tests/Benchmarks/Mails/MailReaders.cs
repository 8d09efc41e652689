namespace Reporting.Benchmarks.Mails;

/// <summary>Subscribers of a large list: most of a jobcentre each, some of several, a few analysts of a region.</summary>
internal static class MailReaders
{
    private const int AnalystEvery = 20, SeveralEvery = 6, Several = 3;

    /// <summary>So many, as the app takes them.</summary>
    public static IReadOnlyList<object> Of(Catalogue catalogue, int count)
    {
        var local = catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Code).ToList();
        var regions = catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Region).Select(a => a.Code).ToList();
        return [.. Enumerable.Range(0, count).Select(i => i % AnalystEvery == 0
            ? Reader($"analyse{i}@region.example", ["alerts", "digest"], regions[i / AnalystEvery % regions.Count])
            : Reader($"leder{i}@jobcenter.example", ["overview", "alerts"],
                [.. Enumerable.Range(i, i % SeveralEvery == 0 ? Several : 1).Select(a => local[a % local.Count])]))];
    }

    private static object Reader(string mail, string[] kinds, params string[] areas) => new { mail, areas, kinds };
}
