namespace Reporting.Documents.Mail;

/// <summary>Writes a mail as text: lines of at most 76 characters unless a word or an address is longer.</summary>
internal static class MailPlain
{
    private const int LineLength = 76;

    /// <summary>The text form, lines ended by a line feed.</summary>
    public static string Write(MailBody body)
    {
        IEnumerable<string> lines = [.. Parts(body.Blocks), "-- ", .. Parts(body.Footer)];
        return string.Concat(lines.SkipLast(1).Select(line => line + "\n"));
    }

    private static IEnumerable<string> Parts(IReadOnlyList<MailBlock> blocks) => blocks.SelectMany(b => Lines(b).Append(""));

    private static IEnumerable<string> Lines(MailBlock block) => block switch
    {
        MailHeading heading => Heading(heading),
        MailParagraph paragraph => Wrap(paragraph.Text),
        MailList list => list.Lines.SelectMany(l => Wrap(l.Text, "* ", "  ")),
        MailTable table => table.Rows.SelectMany(r => Row(table.Columns, r)),
        MailPicture picture => Wrap(picture.Alt),
        MailLink link => [.. Wrap(link.Words + ":"), link.Target.AbsoluteUri],
        _ => throw new ArgumentException($"A {block.GetType().Name} has no text form; add one.", nameof(block)),
    };

    private static IEnumerable<string> Heading(MailHeading heading)
    {
        var lines = Wrap(heading.Text).ToList();
        return heading.Level > 2 ? lines : lines.Append(new string(heading.Level == 1 ? '=' : '-', lines.Max(l => l.Length)));
    }

    private static IEnumerable<string> Row(IReadOnlyList<string> columns, IReadOnlyList<string> cells) =>
        Wrap(cells[0], "* ", "  ").Concat(columns.Zip(cells).Skip(1).SelectMany(c => Wrap($"{c.First}: {c.Second}", "  ", "    ")));

    // Broken at ordinary spaces only: a number keeps its unit.
    private static IEnumerable<string> Wrap(string text, string first = "", string indent = "")
    {
        var line = first;
        var empty = true;
        foreach (var word in MailLine.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > LineLength)
            {
                yield return line;
                (line, empty) = (indent, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        yield return line;
    }
}
