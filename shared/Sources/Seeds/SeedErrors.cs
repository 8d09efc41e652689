namespace Reporting.Sources.Seeds;

/// <summary>Gathers the errors of a catalogue, so that all are reported at once.</summary>
internal sealed class SeedErrors
{
    private readonly List<CatalogueError> errors = [];

    /// <summary>Notes an error.</summary>
    public void Add(string file, string id, string field, string problem) =>
        errors.Add(new CatalogueError(file, id, field, problem));

    /// <summary>Notes errors that are not noted yet at the same place.</summary>
    public void AddRange(IEnumerable<CatalogueError> more) => errors.AddRange(
        [.. more.Where(m => !errors.Exists(known => (known.File, known.Id, known.Field) == (m.File, m.Id, m.Field)))]);

    /// <summary>Ends the reading when there is any error.</summary>
    public void ThrowIfAny()
    {
        if (errors.Count > 0) throw new CatalogueException(errors);
    }
}
