using System.Globalization;
using System.Text;
using CsvHelper;
using Reporting.Application.Requests;

namespace Reporting.Application.Goals;

/// <summary>A line of a file of goals.</summary>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Fields">What stands in it.</param>
internal sealed record CsvLine(int Line, IReadOnlyList<string> Fields);

/// <summary>Files of goals: what one spreadsheet writes another opens, and this reads again.</summary>
public static class GoalCsv
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["area", "kind", "indicator", "text", "from", "start", "to", "value", "why"];

    /// <summary>The goals that are not withdrawn as a file with semicolons and decimal commas; nothing in it is taken for a formula.</summary>
    public static byte[] Write(IEnumerable<Goal> goals) => Encoding.UTF8.GetBytes(CsvText.Of(
        new TableBlock("", [.. Columns.Select(c => new TableColumn(c, 1))], [.. goals.Where(g => !g.Withdrawn).Select(Row)]), Language.Danish));

    /// <summary>
    /// The lines of a file, apart from empty ones. Fields are parted by what the reader finds in the first lines: semicolons, commas
    /// or tabs; one in quotes may hold anything, also a line break. A quote that is never closed is an error.
    /// </summary>
    internal static IReadOnlyList<CsvLine> Read(string text, ValidationErrors errors)
    {
        var lines = new List<CsvLine>();
        using var csv = CsvReader.FromText(text, Options(errors));
        while (csv.Read())
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(i => Plain(csv.GetString(i).Trim())).ToList();
            if (fields.Exists(f => f.Length > 0)) lines.Add(new((int)csv.LineNumber, fields));
        }

        return lines;
    }

    private static CsvReaderOptions Options(ValidationErrors errors) => new()
    {
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        OnMalformedRecord = malformed =>
        {
            if (malformed.Reason == CsvMalformedReason.UnterminatedQuote)
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{GoalImport.Line}{malformed.LineNumber}"),
                    "Et anførselstegn er ikke lukket. Luk det, eller fjern det.", "A quote is not closed. Close it, or remove it.");
        },
    };

    private static TableRow Row(Goal goal)
    {
        var written = GoalInput.Of(goal);
        return new([.. new[]
        {
            goal.Area, written.Kind, written.Indicator, written.Text, written.From, written.Start, written.To, written.Value, written.Why,
        }.Select(f => new TableCell(f ?? ""))]);
    }

    // The apostrophe that keeps a spreadsheet from taking a text for a formula is no part of it.
    private static string Plain(string text) => text.Length > 1 && text[0] == '\'' && "=+-@\t\r".Contains(text[1]) ? text[1..] : text;
}
