namespace Reporting.Benchmarks.Paper;

/// <summary>What four regions wrote by hand in 2008, as it is ordered here.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="part">1 for all of it, 10 for a tenth, to try it out.</param>
internal sealed class PaperYear(Catalogue catalogue, int part)
{
    // The months are as many as it takes to make these.
    private const int Overviews = 1_092;

    private readonly int individual = 250 / part;
    private readonly int collective = 42 / part;
    private readonly int reports = 101 / part;
    private readonly IReadOnlyList<Area> local = [.. catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Municipality)];

    /// <summary>How many status notes the packs hold: one of each area that meets.</summary>
    public int StatusNotes => individual + 2 * collective;

    /// <summary>The codes of the areas that have an overview in a month.</summary>
    public IEnumerable<string> AreasIn(Period month) => catalogue.AreasIn(month).Select(a => a.Code);

    /// <summary>The newest months of the demonstration data, oldest first, as many as make enough overviews.</summary>
    public IReadOnlyList<Period> Months { get; } = MonthsOf(catalogue, Overviews / part);

    /// <summary>Those who get a mail when something crosses a line: two of each municipality.</summary>
    public IEnumerable<object> Subscribers => local.SelectMany(a => new[] { "chef", "udvalg" }.Select(who =>
        new { mail = $"{who}.{a.Code}@jobcenter.example", areas = new[] { a.Code }, kinds = new[] { "alerts" } }));

    /// <summary>The orders of packs, spread over months and areas; no two are the same.</summary>
    public IEnumerable<object> PackOrders =>
    [
        .. Enumerable.Range(0, individual).Select(i => Pack(i, local[i / Months.Count % local.Count])),
        .. Enumerable.Range(0, collective).Select(i => Pack(i, local[2 * i % local.Count], local[(2 * i + 1) % local.Count])),
    ];

    /// <summary>The orders of reports: of regions, then of groups, over the months.</summary>
    public IEnumerable<object> ReportOrders => Months.SelectMany(Scopes).Take(reports);

    private object Pack(int number, params Area[] areas) =>
        new { areas = areas.Select(a => a.Code), month = $"{Months[number % Months.Count]}" };

    private IEnumerable<object> Scopes(Period month) =>
    [
        .. catalogue.AreasIn(month).Where(a => a.Kind == AreaKind.Region)
            .Select(a => new { report = "key-figures", region = a.Code, month = $"{month}" }),
        .. catalogue.Parts.Groups.Where(g => g.Kind is "kommunegruppe" or "landsdel" && g.HasMembersIn(month))
            .Select(g => new { report = "key-figures", group = g.Id, month = $"{month}" }),
    ];

    private static IReadOnlyList<Period> MonthsOf(Catalogue catalogue, int overviews)
    {
        var newest = MonthRange.OfDemo(catalogue).Newest;
        var count = (overviews - 1) / catalogue.AreasIn(newest).Count + 1;
        return [.. Enumerable.Range(0, count).Select(i => newest - (count - 1 - i))];
    }
}
