namespace Reporting.Documents.Paper.Xlsx;

/// <summary>The words of the workbook's own in one language.</summary>
internal sealed class ChartTexts(Language language)
{
    public string Contents => language.Say("Indhold", "Contents");

    public string Part => language.Say("Afsnit", "Part");

    public string Table => language.Say("Tabel", "Table");

    public string Sheet => language.Say("Ark", "Sheet");

    public string NoTables => language.Say("Dokumentet har ingen tabeller og figurer.", "The document has no tables and charts.");

    public string Answer => language.Say("Svar", "Answer");

    public string Share => language.Say("Andel, pct.", "Share, per cent");

    public string Period => language.Say("Periode", "Period");

    public string BandLow => language.Say("Gruppens midterste halvdel, fra", "Middle half of the group, from");

    public string BandHigh => language.Say("Gruppens midterste halvdel, til", "Middle half of the group, to");

    public string ExpectedLow => language.Say("Ventet, fra (8 af 10)", "Expected, from (8 of 10)");

    public string ExpectedHigh => language.Say("Ventet, til (8 af 10)", "Expected, to (8 of 10)");

    public string Required => language.Say("Vejen til målet", "Path to the target");

    public string Remark => language.Say("Bemærkning", "Remark");

    public string BreakFrom => language.Say("første periode efter databrud", "first period after a break in the series");

    public string Provisional => language.Say("foreløbigt tal", "provisional figure");

    public string Measure => language.Say("Mål", "Measure");

    public string Area => language.Say("Område", "Area");

    public string Value => language.Say("Værdi", "Value");

    public string Mean => language.Say("Gruppens gennemsnit", "Mean of the group");

    public string Low => language.Say("Interval, fra", "Interval, from");

    public string High => language.Say("Interval, til", "Interval, to");
}
