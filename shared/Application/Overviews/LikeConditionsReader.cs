namespace Reporting.Application.Overviews;

/// <summary>Finds the areas whose conditions are most like an area's in a month's figures.</summary>
public sealed class LikeConditionsReader(Catalogue catalogue, SliceCache slices)
{
    /// <summary>The group of an area; null where the source gave no expected share of it, or of too few others.</summary>
    public async Task<ComparisonGroup?> FindAsync(RunKey run, Area area, CancellationToken cancellation)
    {
        if (!catalogue.HasConditions(area)) return null;
        var codes = catalogue.AreasIn(run.Month).Where(a => a.Kind == area.Kind).Select(a => a.Code).ToList();
        var read = await slices.ReadAsync(run.Month, run.Revision, codes, cancellation);
        return LikeConditions.Of(catalogue, read, area, run.Month) is { } like ? LikeConditionsText.Group(like, area) : null;
    }
}
