using Microsoft.Extensions.Options;
using Reporting.Application.Access;
using Reporting.Application.Overviews;

namespace Reporting.Application.Packs;

/// <summary>Reads all that a meeting pack is made of.</summary>
public sealed class PackInputReader(Catalogue catalogue, SliceCache slices, OverviewReader overviews, LikeConditionsReader like,
    IOptions<SiteOptions> site)
{
    /// <summary>The input of a part: of one area in a round, otherwise of all that meet.</summary>
    /// <exception cref="InvalidOperationException">The month has no figures of an area that meets, or of one it is compared with.</exception>
    public async Task<PackInput> ReadAsync(OrderContent content, string part, CancellationToken cancellation)
    {
        var areas = content.IsRound ? [part] : content.Pack!.Areas;
        var groups = new Dictionary<string, ComparisonGroup>(StringComparer.Ordinal);
        var withoutLike = new List<string>();
        foreach (var area in areas.Distinct(StringComparer.Ordinal).Select(a => catalogue.Area(a)!))
        {
            var group = await GroupAsync(content, area, cancellation);
            if (group is null && content.Group == LikeConditions.Id) withoutLike.Add(area.Code);
            if ((group ?? catalogue.DefaultGroup(area, content.Month)) is { } known) groups[area.Code] = known;
        }

        var codes = ComparedAreas.Of(catalogue, areas, groups.Values, content.Month);
        // Those of others' experience are wanted, too; one that is missing leaves its result untold.
        var read = await slices.ReadAsync(content.Month, content.Revision,
            codes.Concat(PracticeLesson.Codes(catalogue, content.Knowledge, content.Month)), cancellation);
        // Without one of those compared with, means and places in the group would be others, and nobody would see why.
        var missing = codes.Where(a => !read.ContainsKey(a) && catalogue.Area(a)?.Valid.Holds(content.Month) != false).ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException(
                $"{content.Month} revision {content.Revision} has no figures of {string.Join(", ", missing)}; restore the blob and order again.");
        return new PackInput(catalogue, content.Pack! with { Areas = areas }, read[areas[0]].Run, read, groups)
        {
            Site = site.Value.Address, WithoutLike = withoutLike,
            Agreements = [.. content.Agreements.Where(a => areas.Contains(a.Area()))],
            Last = [.. content.Last.Where(m => areas.Contains(m.Area))], Withheld = content.Withheld,
            Items = [.. content.Items.Where(i => areas.Contains(i.Area))],
            Goals = content.Goals,
            Knowledge = content.Knowledge, Trials = content.Trials,
            Revised = content.Before is { } before ? await RevisedAsync(content, before, areas, cancellation) : null,
        };
    }

    private async Task<ComparisonGroup?> GroupAsync(OrderContent content, Area area, CancellationToken cancellation) => content.Group switch
    {
        LikeConditions.Id => await like.FindAsync(new(content.Month, content.Revision), area, cancellation),
        { } id => catalogue.Group(id),
        null => content.OwnGroup.Count > 0 ? OwnGroups.Of(content.OwnGroup) : null,
    };

    private async Task<PackRevision> RevisedAsync(
        OrderContent content, int before, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        var changes = new Dictionary<string, IReadOnlyList<FigureChange>>(StringComparer.Ordinal);
        foreach (var area in areas)
            if (await overviews.ChangesAsync(content.Month, before, content.Revision, area, cancellation) is { } changed)
                changes[area] = changed;

        return new PackRevision(before, changes);
    }
}
