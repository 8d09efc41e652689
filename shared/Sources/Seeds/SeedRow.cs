namespace Reporting.Sources.Seeds;

/// <summary>One row of a catalogue's CSV file.</summary>
/// <param name="file">The file's name.</param>
/// <param name="line">The row's line in the file.</param>
/// <param name="fields">The values by column.</param>
/// <param name="errors">Where errors are noted.</param>
internal sealed class SeedRow(
    string file, int line, IReadOnlyDictionary<string, string> fields, string idColumn, SeedErrors errors)
{
    /// <summary>The value of a column; empty when the row has none.</summary>
    public string this[string column] => fields[column];

    /// <summary>The value of a column that must not be empty.</summary>
    public string Required(string column)
    {
        if (this[column].Length == 0) Mistake(column, $"is empty in line {line}");
        return this[column];
    }

    /// <summary>Notes an error of this row.</summary>
    public void Mistake(string column, string problem) =>
        errors.Add(file, this[idColumn].Length > 0 ? this[idColumn] : $"line {line}", column, problem);
}
