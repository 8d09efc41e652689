using System.Globalization;

namespace Reporting.Sources.Jobindsats;

/// <summary>Writes the address that asks for what the catalogue needs of a table.</summary>
internal static class DataRequest
{
    /// <summary>The address below the base address.</summary>
    /// <param name="latest">How many of the newest periods to ask for.</param>
    public static string For(Catalogue catalogue, SourceTable table, int latest)
    {
        // The catalogue knows measures by column name and not by measure group, so all groups are asked for.
        string[] parts =
        [
            "mgroup.*=*",
            string.Create(CultureInfo.InvariantCulture, $"period.{Period.CodeOf(table.PeriodType)}=latest:{latest}"),
            $"hierarchy.{Uri.EscapeDataString(table.AreaHierarchy)}=*",
            .. Dimensions(catalogue, table).Select(id => $"hierarchy.{Uri.EscapeDataString(id)}=*"),
            "format=json",
        ];
        return $"data/{Uri.EscapeDataString(table.Id)}?{string.Join('&', parts)}";
    }

    private static IEnumerable<string> Dimensions(Catalogue catalogue, SourceTable table) => catalogue.Indicators
        .Where(i => i.Source?.Table == table.Id)
        .SelectMany(i => i.Source!.Filters.Keys)
        .Select(column => table.Hierarchies[column])
        .Distinct()
        .Order(StringComparer.Ordinal);
}
