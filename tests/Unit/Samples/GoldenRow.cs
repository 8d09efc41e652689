using System.Globalization;
using Reporting.Domain;

namespace Reporting.Unit.Samples;

/// <summary>A row of the overview that was printed in 2009, as the golden file has it.</summary>
public sealed record GoldenRow(
    string Section, string Parent, string Name, string PrintedPeriod, decimal Level, bool IsRate, decimal LastPeriod,
    decimal LastYear, decimal Best, decimal Mean, bool ByLevel)
{
    /// <summary>More is better in Fleksjob, in Ny chance and in all of Indsatsen; elsewhere fewer.</summary>
    public bool HigherIsBetter =>
        Section == "Indsatsen" || Parent == "Ny chance for alle" || (Name + Parent).Contains("Fleksjob", StringComparison.Ordinal);

    /// <summary>The period; for the sum of all groups, whose parts differ, null.</summary>
    public Period? Period => PrintedPeriod.Length == 0 ? null
        : PrintedPeriod.StartsWith("4. kv", StringComparison.Ordinal) ? Domain.Period.Quarter(2007, 4)
        : Domain.Period.Month(2000 + int.Parse(PrintedPeriod[4..], CultureInfo.InvariantCulture),
            Array.IndexOf("jan feb mar apr maj jun jul aug sep okt nov dec".Split(' '), PrintedPeriod[..3]) + 1);

    /// <summary>The rows of <c>shared/golden/resultatoversigt-2008.csv</c>, found above the test's folder; the test is skipped where it is not.</summary>
    public static IReadOnlyList<GoldenRow> Read() =>
    [
        .. File.ReadLines(SharedFolder.Require("golden/resultatoversigt-2008.csv"))
            .Skip(1).Where(l => l.Length > 0).Select(l => Of(Cells(l))),
    ];

    private static GoldenRow Of(IReadOnlyList<string> c) => new(
        c[0], c[1], c[2], c[3], Number(c[4]), c[8] == "procentpoint", Number(c[6]), Number(c[7]), Number(c[9]), Number(c[10]), c[11] == "niveau");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        foreach (var (i, part) in line.Split('"').Index())
        {
            if (i % 2 == 1) cells[^1] += part;
            else foreach (var (k, cell) in part.Split(',').Index())
            {
                if (i > 0 && k == 0) cells[^1] += cell;
                else cells.Add(cell);
            }
        }

        return cells;
    }
}
