using System.Globalization;

namespace Reporting.Documents.Xlsx;

/// <summary>A column of the sheet of provenance.</summary>
internal sealed record ProvenanceColumn(string Header, double Width, Func<OverviewRow, string> Text)
{
    /// <summary>All columns in order.</summary>
    public static IReadOnlyList<ProvenanceColumn> All(Overview overview, XlsxTexts words)
    {
        var tables = overview.Tables.ToDictionary(t => t.Id, t => t.Name, StringComparer.Ordinal);
        return
        [
            new(words.Say("Målingens id", "Indicator id"), 26, r => r.Indicator.Id),
            new(words.Indicator, 38, r => words.Name(r.Indicator)),
            new(words.Say("Enhed", "Unit"), 16, r => r.Indicator.Unit),
            new(words.Say("Tabel", "Table"), 11, r => r.Indicator.Source?.Table ?? NumberText.None),
            new(words.Say("Tabellens navn", "Name of table"), 34, r => TableName(r, tables)),
            new(words.Say("Mål", "Measure"), 34, r => Measure(r.Indicator, words)),
            new(words.Say("Filtre", "Filters"), 40, r => Filters(r.Indicator)),
            new(words.Period, 11, r => r.Period?.ToString() ?? NumberText.None),
            new(words.Say("Hentet (UTC)", "Retrieved (UTC)"), 20, r => Retrieved(r)),
            new("SHA-256", 24, r => r.Source?.Sha256 ?? NumberText.None),
            new(words.Compared, 14, r => words.Basis(r.Indicator.ComparedBy)),
            new(words.Say("Gennemsnit", "Mean"), 16, r => words.Basis(r.Indicator.Mean)),
            new(words.Say("Retning", "Direction"), 20, r => words.Direction(r.Indicator.Polarity)),
            new(words.Say("Set hos kilden", "Seen at the source"), 14, r => r.Indicator.IsVerified ? words.Say("ja", "yes") : words.Say("ubekræftet", "unverified")),
            new(words.Say("Hvorfor", "Why"), 60, r => r.Indicator.Why),
        ];
    }

    private static string TableName(OverviewRow row, Dictionary<string, string> tables) =>
        row.Indicator.Source is { } source ? tables.GetValueOrDefault(source.Table, NumberText.None) : NumberText.None;

    private static string Measure(Indicator indicator, XlsxTexts words) => indicator.Source?.Measure
        ?? words.Say("sum af ", "sum of ") + string.Join(", ", indicator.Parts);

    private static string Filters(Indicator indicator) => indicator.Source is { Filters.Count: > 0 } source
        ? string.Join("; ", source.Filters.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} = {f.Value}"))
        : NumberText.None;

    private static string Retrieved(OverviewRow row) =>
        row.Source?.Retrieved.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? NumberText.None;
}
