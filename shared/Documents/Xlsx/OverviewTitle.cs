using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>What stands above the table: the area, the month, the group it is compared with and how.</summary>
internal sealed class OverviewTitle(IXLWorksheet sheet, Overview overview, XlsxTexts words, int columns)
{
    // A longer list of members would push the table off the screen; it stands in full on the sheet of provenance.
    private const int MembersListed = 40;

    // How much text of the sheet's size fits one line across all columns.
    private const int LineLength = 150;

    private int row;

    /// <summary>Writes the block.</summary>
    /// <returns>The first free row below it.</returns>
    public int Write()
    {
        Line(overview.Area.Name, style => style.Font.SetBold().Font.SetFontSize(18));
        Line($"{words.Title} · {words.Periods.Long(overview.Run.Month)} · revision {overview.Run.Revision}",
            style => style.Font.SetFontSize(11));
        if (overview.Run.Demo) Line(words.Demo, style => style.Font.SetBold().Font.SetFontColor(XlsxPalette.Watch));
        Line(Group(), _ => { });
        if (overview.Group is { Note.Length: > 0 } group) Line(group.Note, Quiet);
        Line(Basis(), Quiet);
        return row + 1;
    }

    private static void Quiet(IXLStyle style) => style.Font.SetFontSize(9).Font.SetFontColor(XlsxPalette.Quiet);

    private void Line(string text, Action<IXLStyle> look)
    {
        var cell = sheet.Cell(++row, 1).SetText(text);
        look(cell.Style);
        cell.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.Range(row, 1, row, columns).Merge(false);
        // Excel does not fit the height of merged cells by itself.
        var lines = 1 + text.Length / LineLength;
        sheet.Row(row).Height = lines * cell.Style.Font.FontSize * 1.35;
    }

    private string Group()
    {
        if (overview.Group is not { } group)
            return words.Say("Området har ingen sammenligningsgruppe.", "The area has no comparison group.");
        var members = overview.Members.Count <= MembersListed
            ? ": " + string.Join(", ", overview.MembersByName.Select(m => m.Name))
            : words.Say(", se arket Herkomst", ", see the sheet Provenance");
        return words.Say("Sammenligningsgruppe: ", "Comparison group: ")
            + $"{words.Name(group)} ({overview.Members.Count}){members}";
    }

    private string Basis()
    {
        var sections = overview.Sections.Select(s => $"{words.Name(s.Heading)}: {BasisOf(s)}");
        return words.Say("Sammenlignes med gruppen på ", "Compared with the group by ") + string.Join("; ", sections)
            + words.Say(". Gennemsnit – ", ". Mean – ") + words.Means(overview);
    }

    private string BasisOf(OverviewSection section) => string.Join(
        words.Say(" eller ", " or "), section.Rows.Select(r => words.Basis(r.Indicator.ComparedBy)).Distinct());
}
