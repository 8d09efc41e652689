namespace Reporting.Domain.Catalogues;

/// <summary>An error in a catalogue, and where it stands.</summary>
/// <param name="File">The file's name within the catalogue's folder.</param>
/// <param name="Id">The id of the row or entry.</param>
/// <param name="Field">The field that is wrong.</param>
/// <param name="Problem">What is wrong and what to do.</param>
public sealed record CatalogueError(string File, string Id, string Field, string Problem)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Id}: {Field}: {Problem}";
}

/// <summary>A catalogue cannot be used; every error found is listed.</summary>
public sealed class CatalogueException(IReadOnlyList<CatalogueError> errors)
    : Exception($"The catalogue has {errors.Count} mistake(s):\n" + string.Join('\n', errors))
{
    /// <summary>All errors, in the order found.</summary>
    public IReadOnlyList<CatalogueError> ValidationErrors { get; } = errors;
}
