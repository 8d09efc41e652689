namespace Reporting.Functions.Import;

/// <summary>An import that is queued.</summary>
/// <param name="Status">Where to follow it.</param>
internal sealed record AcceptedImport(string Import, string Status)
{
    /// <summary>202 with where to follow the import.</summary>
    public static IResult Answer(string id) => Results.Accepted($"/api/imports/{id}", new AcceptedImport(id, $"/api/imports/{id}"));
}
