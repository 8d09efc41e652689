using System.Text;

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
    /// The lines of a file, apart from empty ones. Fields are parted by semicolons, commas or tabs, whichever the first line has
    /// most of; one in quotes may hold anything, also a line break.
    /// </summary>
    internal static IReadOnlyList<CsvLine> Read(string text)
    {
        var rest = text.TrimStart('\uFEFF');
        var head = rest.Split('\n', 2)[0];
        var separator = ";,\t".MaxBy(s => head.Count(c => c == s));
        var (lines, fields, field) = (new List<CsvLine>(), new List<string>(), new StringBuilder());
        var (line, began, quoted) = (1, 1, false);
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (c == '\n') line++;
            if (quoted && c == '"' && i + 1 < rest.Length && rest[i + 1] == '"') field.Append(rest[++i]);
            else if (c == '"' && (quoted || field.Length == 0)) quoted = !quoted;
            else if (!quoted && c == separator) EndField();
            else if (!quoted && c == '\n') EndLine();
            else if (quoted || c != '\r') field.Append(c);
        }

        EndLine();
        return lines;

        void EndField()
        {
            fields.Add(Plain(field.ToString().Trim()));
            field.Clear();
        }

        void EndLine()
        {
            EndField();
            if (fields.Exists(f => f.Length > 0)) lines.Add(new(began, fields));
            (fields, began) = ([], line);
        }
    }

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
