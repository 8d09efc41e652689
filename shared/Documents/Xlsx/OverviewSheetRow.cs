using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>Writes one row of the overview's table.</summary>
internal sealed class OverviewSheetRow(IXLWorksheet sheet, Overview overview, XlsxTexts words, RowNote notes)
{
    private const int BestAreasListed = 5;

    /// <summary>Writes a heading without numbers.</summary>
    public void WriteHeading(int at, string text)
    {
        sheet.Cell(at, SheetColumns.Name).SetText(text).Style.Font.SetBold();
        Rule(at);
    }

    /// <summary>Writes a row with its numbers.</summary>
    public void Write(int at, OverviewRow row, bool isGroup)
    {
        Rule(at);
        WriteName(at, row);
        Text(at, SheetColumns.Period, row.Period is { } period ? words.Periods.Short(period) : NumberText.None);
        var indicator = row.Indicator;
        if (row.Level.Doubtful is { } doubtful) Text(at, SheetColumns.Level, words.Doubtful(indicator, doubtful));
        else Number(at, SheetColumns.Level, row.Level, v => CellNumber.Level(indicator, v));
        Number(at, SheetColumns.LastPeriod, row.ChangeLastPeriod, v => CellNumber.Change(indicator, v));
        Number(at, SheetColumns.LastYear, row.ChangeLastYear, v => CellNumber.Change(indicator, v));
        Text(at, SheetColumns.Compared, words.Basis(indicator.ComparedBy));
        Number(at, SheetColumns.Best, row.Best, v => CellNumber.Compared(indicator, v));
        Number(at, SheetColumns.Mean, row.Mean, v => CellNumber.Compared(indicator, v));
        Text(at, SheetColumns.BestAreas, BestAreas(row));
        Text(at, SheetColumns.Standing, words.Standing(row));
        WriteVerdict(at, row);
        Text(at, SheetColumns.Note, notes.Of(row));
        SheetColumns.Fit(sheet, at);
        if (isGroup) sheet.Range(at, 1, at, SheetColumns.Mean).Style.Font.SetBold();
    }

    private void WriteName(int at, OverviewRow row)
    {
        var cell = Text(at, SheetColumns.Name, words.Name(row.Indicator));
        if (row.Depth > 0) cell.Style.Alignment.SetIndent(row.Depth);
    }

    private void WriteVerdict(int at, OverviewRow row)
    {
        if (row.Verdict is not { } verdict) return;
        var word = verdict.Gap is null ? words.Verdicts.Word(verdict.State, verdict.Direction) : NumberText.None;
        var style = Text(at, SheetColumns.Verdict, word).Style;
        if (verdict.State is not (VerdictState.None or VerdictState.Deviates))
            style.Font.SetFontColor(XLColor.FromHtml(Palette.Of(verdict.State)));
        if (verdict.Gap is null && AgainstExpected.Of(verdict, row.Indicator) is { } against)
            Number(at, SheetColumns.Difference, Figure.Of(against.Difference),
                v => CellNumber.Of(v, against.Decimals, row.Indicator.IsRate ? "pp" : null));
        Text(at, SheetColumns.Reasons, words.Because(verdict.Reasons));
        Text(at, SheetColumns.Since, verdict.Since is { } since ? words.Periods.Short(since) : "");
        Text(at, SheetColumns.Explanation, words.Verdicts.Explain(row, overview));
    }

    private string BestAreas(OverviewRow row)
    {
        var names = string.Join(", ", row.BestAreas.Take(BestAreasListed).Select(a => a.Name));
        var more = row.BestAreas.Count - BestAreasListed;
        return more > 0 ? names + words.Say($" og {more} andre", $" and {more} more") : names;
    }

    private IXLCell Text(int at, int column, string text) => sheet.Cell(at, column).SetText(text);

    private void Number(int at, int column, Figure figure, Func<decimal, CellNumber> number)
    {
        if (figure.Value is not { } value)
        {
            Text(at, column, NumberText.None);
            return;
        }

        var (held, format) = number(value);
        var cell = sheet.Cell(at, column).SetValue(held);
        cell.Style.NumberFormat.SetFormat(format);
    }

    private void Rule(int at) => sheet.Range(at, 1, at, SheetColumns.Count).Style
        .Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(XlsxPalette.Rule);
}
