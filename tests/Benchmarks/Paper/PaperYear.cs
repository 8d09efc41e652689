using Reporting.Domain;
using Reporting.Local.Source;

namespace Reporting.Benchmarks;

/// <summary>What four regions wrote by hand in 2008, as it is ordered here.</summary>
internal sealed class PaperYear(Catalogue catalogue)
{
    /// <summary>How many meeting packs of one area there are.</summary>
    public const int Individual = 250;

    /// <summary>How many meeting packs of two areas there are.</summary>
    public const int Collective = 42;

    /// <summary>How many status notes the packs hold: one of each area that meets.</summary>
    public const int StatusNotes = Individual + 2 * Collective;

    /// <summary>How many reports of key figures there are.</summary>
    public const int Reports = 101;

    /// <summary>How many overviews there are at least; the months are as many as that takes.</summary>
    public const int Overviews = 1_092;

    private readonly IReadOnlyList<Area> local = [.. catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Municipality)];

    /// <summary>The codes of the areas that have an overview in a month.</summary>
    public IEnumerable<string> AreasIn(Period month) => catalogue.AreasIn(month).Select(a => a.Code);

    /// <summary>The newest months of the demonstration data, oldest first, as many as make enough overviews.</summary>
    public IReadOnlyList<Period> Months { get; } = MonthsOf(catalogue);

    /// <summary>Those who get a mail when something crosses a line: one of each municipality.</summary>
    public IEnumerable<object> Subscribers => local.Select(a =>
        new { mail = $"chef.{a.Code}@jobcenter.example", areas = new[] { a.Code }, kinds = new[] { "alerts" } });

    /// <summary>The orders of packs, spread over months and areas; no two are the same.</summary>
    public IEnumerable<object> PackOrders =>
    [
        .. Enumerable.Range(0, Individual).Select(i => Pack(i, local[i / Months.Count % local.Count])),
        .. Enumerable.Range(0, Collective).Select(i => Pack(i, local[2 * i % local.Count], local[(2 * i + 1) % local.Count])),
    ];

    /// <summary>The orders of reports: of regions, then of groups, over the months.</summary>
    public IEnumerable<object> ReportOrders => Months.SelectMany(Scopes).Take(Reports);

    private object Pack(int number, params Area[] areas) =>
        new { areas = areas.Select(a => a.Code), month = $"{Months[number % Months.Count]}" };

    private IEnumerable<object> Scopes(Period month) =>
    [
        .. catalogue.AreasIn(month).Where(a => a.Kind == AreaKind.Region).Select(a => new { report = "key-figures", region = a.Code, month = $"{month}" }),
        .. catalogue.Parts.Groups.Where(g => g.Kind is "kommunegruppe" or "landsdel" && g.HasMembersIn(month))
            .Select(g => new { report = "key-figures", group = g.Id, month = $"{month}" }),
    ];

    private static IReadOnlyList<Period> MonthsOf(Catalogue catalogue)
    {
        var newest = MonthRange.OfDemo(catalogue).Newest;
        var count = (Overviews - 1) / catalogue.AreasIn(newest).Count + 1;
        return [.. Enumerable.Range(0, count).Select(i => newest - (count - 1 - i))];
    }
}
