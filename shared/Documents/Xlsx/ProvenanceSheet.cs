using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>The sheet that tells where every number came from and how it is to be read.</summary>
internal sealed class ProvenanceSheet
{
    private readonly IXLWorksheet sheet;
    private readonly Overview overview;
    private readonly XlsxTexts words;
    private readonly IReadOnlyList<ProvenanceColumn> columns;
    private int next = 1;

    private ProvenanceSheet(IXLWorksheet sheet, Overview overview, XlsxTexts words)
    {
        (this.sheet, this.overview, this.words) = (sheet, overview, words);
        columns = ProvenanceColumn.All(overview, words);
    }

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Add(XLWorkbook workbook, Overview overview, XlsxTexts words) =>
        new ProvenanceSheet(workbook.AddWorksheet(words.ProvenanceSheet), overview, words).Write();

    private void Write()
    {
        for (var i = 0; i < columns.Count; i++) SheetPage.Column(sheet, i + 1, columns[i].Width);
        foreach (var (label, value) in Facts()) WriteFact(label, value);
        var header = ++next;
        WriteTable();
        SheetPage.SetUpWide(sheet, overview.Run, words, (header, header), 1);
    }

    private IEnumerable<(string Label, string Value)> Facts()
    {
        var (run, area) = (overview.Run, overview.Area);
        yield return (words.Run, run.Id);
        yield return (words.Say("Måned", "Month"), $"{run.Month} ({words.Periods.Long(run.Month)})");
        yield return ("Revision", $"{run.Revision}");
        yield return (words.Say("Område", "Area"), $"{area.Name} ({area.Code})");
        yield return (words.Say("Sammenligningsgruppe", "Comparison group"), overview.Group is { } group
            ? $"{words.Name(group)} ({group.Id})" : words.Say("ingen", "none"));
        yield return (words.Say("Gruppens medlemmer", "Members of the group"),
            string.Join(", ", overview.MembersByName.Select(m => $"{m.Name} ({m.Code})")));
        yield return (words.Say("Kilde", "Source"), run.Demo ? words.Demo : "Jobindsats, jobindsats.dk");
    }

    private void WriteFact(string label, string value)
    {
        sheet.Cell(next, 1).SetText(label).Style.Font.SetBold();
        sheet.Cell(next++, 2).SetText(value);
    }

    private void WriteTable()
    {
        for (var i = 0; i < columns.Count; i++) sheet.Cell(next, i + 1).SetText(columns[i].Header);
        SheetPage.LookLikeHeader(sheet.Range(next, 1, next, columns.Count).Style);
        foreach (var row in overview.Rows)
        {
            next++;
            for (var i = 0; i < columns.Count; i++) sheet.Cell(next, i + 1).SetText(columns[i].Text(row));
            RowHeight.Fit(sheet, next, 10, columns.Select(c => (c.Text(row), c.Width)));
            sheet.Range(next, 1, next, columns.Count).Style
                .Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        }
    }
}
