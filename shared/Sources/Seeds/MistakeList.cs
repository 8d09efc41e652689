namespace Reporting.Sources.Seeds;

/// <summary>Gathers the mistakes of a catalogue, so that all are reported at once.</summary>
internal sealed class MistakeList
{
    private readonly List<CatalogueMistake> mistakes = [];

    /// <summary>Notes a mistake.</summary>
    public void Add(string file, string id, string field, string problem) =>
        mistakes.Add(new CatalogueMistake(file, id, field, problem));

    /// <summary>Notes mistakes that are not noted yet at the same place.</summary>
    public void AddRange(IEnumerable<CatalogueMistake> more) => mistakes.AddRange(
        [.. more.Where(m => !mistakes.Exists(known => (known.File, known.Id, known.Field) == (m.File, m.Id, m.Field)))]);

    /// <summary>Ends the reading when there is any mistake.</summary>
    public void ThrowIfAny()
    {
        if (mistakes.Count > 0) throw new CatalogueException(mistakes);
    }
}
