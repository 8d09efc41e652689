namespace Reporting.Documents.Paper.Xlsx;

/// <summary>The words of the workbook's own in one language.</summary>
internal sealed class ChartTexts(Language language)
{
    public string Contents => Of("Indhold", "Contents");

    public string Part => Of("Afsnit", "Part");

    public string Table => Of("Tabel", "Table");

    public string Sheet => Of("Ark", "Sheet");

    public string NoTables => Of("Dokumentet har ingen tabeller og figurer.", "The document has no tables and charts.");

    public string Period => Of("Periode", "Period");

    public string BandLow => Of("Gruppens midterste halvdel, fra", "Middle half of the group, from");

    public string BandHigh => Of("Gruppens midterste halvdel, til", "Middle half of the group, to");

    public string Required => Of("Vejen til målet", "Path to the target");

    public string Remark => Of("Bemærkning", "Remark");

    public string BreakFrom => Of("første periode efter databrud", "first period after a break in the series");

    public string Provisional => Of("foreløbigt tal", "provisional figure");

    public string Measure => Of("Mål", "Measure");

    public string Area => Of("Område", "Area");

    public string Value => Of("Værdi", "Value");

    public string Mean => Of("Gruppens gennemsnit", "Mean of the group");

    public string Low => Of("Interval, fra", "Interval, from");

    public string High => Of("Interval, til", "Interval, to");

    private string Of(string danish, string english) => language == Language.Danish ? danish : english;
}
