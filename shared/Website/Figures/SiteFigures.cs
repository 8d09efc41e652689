namespace Reporting.Website.Figures;

/// <summary>Reads what the pages show of a public month.</summary>
public sealed class SiteFigures(
    Catalogue catalogue, FindingReader findings, AreaPictureReader pictures, ReportInputReader reports, LikeConditionsReader like, SiteCache cache)
{
    /// <summary>An area's month, compared as asked.</summary>
    public async Task<AreaShown> AreaAsync(
        RunKey run, Area area, GroupChoice choice, Language language, CancellationToken cancellation)
    {
        var (stamp, picture, _) = await PictureAsync(run, area, choice, cancellation);
        var revised = await pictures.RevisedAsync(run.Month, run.Revision, area.Code, cancellation);
        return new(stamp, area, picture.Group?.Group, [.. picture.Overview.MembersByName.Select(m => m.Name)],
            AreaSheet.Compose(picture, revised, catalogue, language));
    }

    /// <summary>
    /// What an area's month says, compared as asked, with the slice it is made of; with the usual group where no like conditions are
    /// known.
    /// </summary>
    public async Task<(RunStamp Run, AreaPicture Picture, AreaSlice Slice)> PictureAsync(
        RunKey run, Area area, GroupChoice choice, CancellationToken cancellation)
    {
        var group = (choice.IsLike ? await like.FindAsync(run, area, cancellation) : null) ?? choice.GroupOf(catalogue, area, run.Month);
        return await pictures.ReadAsync(run.Month, run.Revision, area.Code, group, cancellation);
    }

    /// <summary>The months of several areas together.</summary>
    /// <param name="name">What they are called together.</param>
    public Task<ReportInput> TogetherAsync(
        RunKey run, IReadOnlyList<string> areas, string name, Language language, CancellationToken cancellation) =>
        reports.ReadAsync(new OrderContent(run.Month, run.Revision), new ReportOrder("", areas, name, language), cancellation);

    /// <summary>The months of all municipalities and jobcentres.</summary>
    public Task<ReportInput> CountryAsync(RunKey run, Language language, CancellationToken cancellation) =>
        TogetherAsync(
        run, [.. catalogue.AreasIn(run.Month).Where(IsLocal).Select(a => a.Code)],
        language.Say("Hele landet", "The whole country"), language, cancellation);

    /// <summary>The findings of a month.</summary>
    public Task<IReadOnlyList<LedFinding>> FindingsAsync(RunKey run, CancellationToken cancellation) => cache.GetAsync(
        ("findings", run), () => findings.LedAsync(run.Month, run.Revision, CancellationToken.None), cancellation);

    /// <summary>The codes of the areas of which anything could be judged.</summary>
    public Task<IReadOnlySet<string>> JudgedAsync(RunKey run, CancellationToken cancellation) => cache.GetAsync(
        ("judged", run), () => findings.JudgedAsync(run.Month, run.Revision, CancellationToken.None), cancellation);

    /// <summary>The country's area, or null where the catalogue has none in the month.</summary>
    public Area? Country(Period month) => catalogue.AreasIn(month).FirstOrDefault(a => a.Kind == AreaKind.Country);

    /// <summary>Those that regions consist of in a month, by name.</summary>
    public static IReadOnlyList<Area> Local(Catalogue catalogue, Period month) =>
        [.. catalogue.AreasIn(month).Where(IsLocal).InDanishOrder(a => a.Name)];

    /// <summary>Whether an area is one of those that regions consist of.</summary>
    public static bool IsLocal(Area area) => area.Kind is AreaKind.Municipality or AreaKind.Jobcentre;
}
