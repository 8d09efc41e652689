using CsvHelper;

namespace Reporting.Sources.Seeds;

/// <summary>Reads a catalogue's CSV files.</summary>
internal static class CsvFile
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        CommentPrefix = '#',
        TrimWhitespace = true,
        TrackLineNumbers = true,
    };

    /// <summary>The rows of a file; empty when the file is missing or lacks columns, which is noted.</summary>
    /// <param name="files">The catalogue's files.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="columns">The columns it must have and no others; the first names the row in messages.</param>
    public static IReadOnlyList<SeedRow> Rows(SeedFiles files, string file, params string[] columns) => Rows(files, file, columns, []);

    /// <inheritdoc cref="Rows(SeedFiles, string, string[])"/>
    /// <param name="more">Columns that may be left out: then they are empty.</param>
    public static IReadOnlyList<SeedRow> Rows(SeedFiles files, string file, string[] columns, string[] more)
    {
        if (files.Text(file) is not { } text) return [];
        using var csv = CsvReader.FromText(text, Options);
        if (csv.Headers.Count == 0)
        {
            files.Unreadable(file, "line 1", $"has no header; write {string.Join(',', columns)}");
            return [];
        }

        return HeaderIsRight(files, file, csv.Headers, columns, more) ? [.. Rows(csv, files, file, columns, more)] : [];
    }

    private static bool HeaderIsRight(SeedFiles files, string file, IReadOnlyList<string> header, string[] columns, string[] more)
    {
        foreach (var missing in columns.Except(header))
            files.Unreadable(file, "line 1", $"the column '{missing}' is missing");
        foreach (var unknown in header.Except(columns).Except(more))
            files.ValidationErrors.Add(file, "line 1", unknown, $"is not a column of this file; they are {string.Join(',', columns.Concat(more))}");
        return !columns.Except(header).Any();
    }

    private static IEnumerable<SeedRow> Rows(CsvReader csv, SeedFiles files, string file, string[] columns, string[] more)
    {
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount != csv.Headers.Count)
                files.ValidationErrors.Add(file, $"line {line}", "-",
                    $"has {csv.FieldCount} fields where the header has {csv.Headers.Count}");
            var fields = columns.Concat(more).ToDictionary(
                c => c, c => csv.Headers.Contains(c) ? csv.GetString(c) : "", StringComparer.Ordinal);
            yield return new SeedRow(file, line, fields, columns[0], files.ValidationErrors);
        }
    }
}
