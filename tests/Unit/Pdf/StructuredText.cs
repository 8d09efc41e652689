namespace Reporting.Unit.Pdf;

/// <summary>Reads the tree that <c>pdfinfo -struct-text</c> prints.</summary>
internal static class StructuredText
{
    /// <summary>The texts of each table row's cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string tree)
    {
        var rows = new List<List<string>>();
        foreach (var line in tree.Split('\n').Select(l => l.Trim()))
        {
            if (line == "TR") rows.Add([]);
            else if (line.StartsWith("TH", StringComparison.Ordinal) || line.StartsWith("TD", StringComparison.Ordinal)) rows[^1].Add("");
            else if (line.StartsWith('"') && rows.Count > 0 && rows[^1].Count > 0) rows[^1][^1] += line.Trim('"');
        }

        return rows;
    }
}
