using Reporting.Application.Goals;

namespace Reporting.Application.Overviews;

/// <summary>Reads what the months of areas say.</summary>
public sealed class AreaPictureReader(Catalogue catalogue, SliceCache slices, OverviewReader overviews, GoalFinder goals)
{
    /// <summary>An area's month, with what it was made in and of.</summary>
    /// <param name="group">What it is compared with, or null.</param>
    /// <exception cref="InvalidOperationException">The month has no figures of the area.</exception>
    public async Task<(RunStamp Run, AreaPicture Picture, AreaSlice Slice)> ReadAsync(
        Period month, int revision, string area, ComparisonGroup? group, CancellationToken cancellation)
    {
        var read = await slices.ReadAsync(month, revision, [area, .. group?.MembersIn(month) ?? []], cancellation);
        var entered = await goals.OfAsync([area], month, cancellation);
        return read.TryGetValue(area, out var own) ? (own.Run, AreaPicture.Of(catalogue, month, read, area, group, entered), own)
            : throw new InvalidOperationException($"{month} revision {revision} has no figures of {area}; restore the blob.");
    }

    /// <summary>What differs from the revision before; null for the first.</summary>
    public async Task<PackRevision?> RevisedAsync(Period month, int revision, string area, CancellationToken cancellation)
    {
        if (revision == 1) return null;
        var changes = await overviews.ChangesAsync(month, revision - 1, revision, area, cancellation);
        return new(revision - 1, changes is null ? new Dictionary<string, IReadOnlyList<FigureChange>>() : new() { [area] = changes });
    }
}
