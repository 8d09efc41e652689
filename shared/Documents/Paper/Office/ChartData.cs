using System.Globalization;
using ClosedXML.Excel;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Reporting.Documents.Paper.Office;

/// <summary>The numbers of a chart: a row for each place, a column for each line. Empty cells are gaps.</summary>
/// <param name="Corner">What the places are.</param>
/// <param name="Places">The names of the rows.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Decimals">The decimals the numbers are shown with.</param>
internal sealed record ChartData(string Corner, IReadOnlyList<string> Places, IReadOnlyList<ChartColumn> Columns, int Decimals)
{
    /// <summary>How the programs write the numbers, with a true minus.</summary>
    public string Format => CellNumber.Of(-1, Decimals, null).Format;

    /// <summary>The workbook behind the chart, which "Edit data" opens.</summary>
    /// <param name="sheetName">The name of its sheet.</param>
    public byte[] Workbook(string sheetName, DateTimeOffset made)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Properties.Created = workbook.Properties.Modified = made.UtcDateTime;
        Fill(workbook.AddWorksheet(sheetName));
        using var draft = new MemoryStream();
        workbook.SaveAs(draft, new SaveOptions { ValidatePackage = false, EvaluateFormulasBeforeSaving = false });
        using var file = new MemoryStream();
        FixedPackage.Copy(draft, file);
        return file.ToArray();
    }

    /// <summary>The name of a column, as a chart refers to it.</summary>
    public C.SeriesText Name(int column, string sheet) => new(new C.StringReference(new C.Formula(Cells(sheet, column + 1, 0, 0)),
        new C.StringCache(new C.PointCount { Val = 1 }, Point(0, Columns[column].Name))));

    /// <summary>The names of the rows; all are in the workbook.</summary>
    /// <param name="every">
    /// Which are kept in the chart itself: those that the axis shows. LibreOffice would show all of them, turned for want of room.
    /// </param>
    /// <param name="also">One that is kept besides: the break.</param>
    public C.StringReference Rows(string sheet, int every = 1, int? also = null) => new(new C.Formula(Cells(sheet, 0, 1, Places.Count)),
        new C.StringCache([new C.PointCount { Val = (uint)Places.Count },
            .. Places.Select((p, i) => (Place: i, Text: p)).Where(p => p.Place % every == 0 || p.Place == also).Select(p => Point((uint)p.Place, p.Text))]));

    /// <summary>The numbers of a column in some of its rows.</summary>
    public C.NumberReference Numbers(int column, string sheet, int first = 0, int? count = null)
    {
        var values = Columns[column].Values.Skip(first).Take(count ?? Places.Count).ToList();
        return new(new C.Formula(Cells(sheet, column + 1, first + 1, first + values.Count)), new C.NumberingCache(
        [
            new C.FormatCode(Format), new C.PointCount { Val = (uint)values.Count },
            .. values.Index().Where(v => v.Item is not null).Select(v => new C.NumericPoint(
                new C.NumericValue(v.Item!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)v.Index }),
        ]));
    }

    private void Fill(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetText(Corner);
        sheet.Column(1).Width = 24;
        foreach (var (i, place) in Places.Index()) sheet.Cell(i + 2, 1).SetText(place);
        foreach (var (c, column) in Columns.Index())
        {
            sheet.Column(c + 2).Width = 18;
            sheet.Cell(1, c + 2).SetText(column.Name);
            foreach (var (i, value) in column.Values.Index())
            {
                if (value is { } number) sheet.Cell(i + 2, c + 2).SetValue(NearestDouble.Of(number)).Style.NumberFormat.SetFormat(Format);
            }
        }

        sheet.SheetView.FreezeRows(1);
    }

    private static C.StringPoint Point(uint index, string text) => new(new C.NumericValue(CellText.Safe(text))) { Index = index };

    private static string Cells(string sheet, int column, int first, int last)
    {
        var letter = (char)('A' + column);
        return first == last ? $"{sheet}!${letter}${first + 1}" : $"{sheet}!${letter}${first + 1}:${letter}${last + 1}";
    }
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values, a row each; null for a gap.</param>
internal sealed record ChartColumn(string Name, IReadOnlyList<decimal?> Values);
