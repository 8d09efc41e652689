using Reporting.Documents;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Website.Figures;

/// <summary>Reads what the pages show of a public month.</summary>
public sealed class SiteFigures(Catalogue catalogue, RunStore store, PackInputReader packs, ReportInputReader reports, SiteShelf shelf)
{
    /// <summary>An area's month, compared as asked.</summary>
    public async Task<Pack> AreaAsync((Period Month, int Revision) run, Area area, GroupChoice choice, Language language, CancellationToken cancellation) =>
        Pack.Of(await packs.ReadAsync(new OrderContent(run.Month, run.Revision)
        {
            Pack = new MeetingPackOrder(MeetingKind.Individual, [area.Code]) { Language = language },
            Group = choice.Group, OwnGroup = choice.Own, Before = run.Revision > 1 ? run.Revision - 1 : null,
        }, OrderParts.Whole, cancellation));

    /// <summary>The months of several areas together.</summary>
    /// <param name="name">What they are called together.</param>
    public Task<ReportInput> TogetherAsync(
        (Period Month, int Revision) run, IReadOnlyList<string> areas, string name, Language language, CancellationToken cancellation) =>
        reports.ReadAsync(new OrderContent(run.Month, run.Revision), new ReportOrder("", areas, name, language), cancellation);

    /// <summary>The months of all municipalities and jobcentres.</summary>
    public Task<ReportInput> CountryAsync((Period Month, int Revision) run, Language language, CancellationToken cancellation) => TogetherAsync(
        run, [.. catalogue.AreasIn(run.Month).Where(IsLocal).Select(a => a.Code)],
        language == Language.Danish ? "Hele landet" : "The whole country", language, cancellation);

    /// <summary>The verdicts of a month that say something.</summary>
    public Task<IReadOnlyList<Verdict>> VerdictsAsync((Period Month, int Revision) run, CancellationToken cancellation) => shelf.GetAsync(
        ("verdicts", run), async () => await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, CancellationToken.None), cancellation);

    /// <summary>The country's area, or null where the catalogue has none in the month.</summary>
    public Area? Country(Period month) => catalogue.AreasIn(month).FirstOrDefault(a => a.Kind == AreaKind.Country);

    /// <summary>Whether an area is one of those that regions consist of.</summary>
    public static bool IsLocal(Area area) => area.Kind is AreaKind.Municipality or AreaKind.Jobcentre;
}
