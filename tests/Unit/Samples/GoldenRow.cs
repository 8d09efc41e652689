using System.Globalization;

namespace Reporting.Unit.Samples;

/// <summary>A row of the overview that was printed in 2009, as the file beside this one has it.</summary>
public sealed record GoldenRow(
    string Section, string Parent, string Name, string PrintedPeriod, decimal Level, bool IsRate, decimal LastPeriod,
    decimal LastYear, decimal Best, decimal Mean, bool ByLevel)
{
    /// <summary>More is better in Fleksjob, in Ny chance and in all of Indsatsen; elsewhere fewer.</summary>
    public bool HigherIsBetter =>
        Section == "Indsatsen" || Parent == "Ny chance for alle" || (Name + Parent).Contains("Fleksjob", StringComparison.Ordinal);

    /// <summary>The period; for the sum of all groups, whose parts differ, null.</summary>
    public Period? Period => PrintedPeriod.Length == 0 ? null
        : PrintedPeriod.StartsWith("4. kv", StringComparison.Ordinal) ? Domain.Periods.Period.Quarter(2007, 4)
        : Domain.Periods.Period.Month(2000 + int.Parse(PrintedPeriod[4..], CultureInfo.InvariantCulture),
            Array.IndexOf("jan feb mar apr maj jun jul aug sep okt nov dec".Split(' '), PrintedPeriod[..3]) + 1);

    /// <summary>The rows of <c>printed-2008.csv</c>, in the order of the page.</summary>
    public static IReadOnlyList<GoldenRow> Read() =>
        [.. File.ReadLines(Repository.Path("tests", "Unit", "Samples", "printed-2008.csv")).Skip(1).Select(l => Of(l.Split(';')))];

    private static GoldenRow Of(string[] c) => new(
        c[0], c[1], c[2], c[3], Number(c[6]), c[4] == "procentpoint", Number(c[7]), Number(c[8]), Number(c[9]), Number(c[10]),
        c[5] == "niveau");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
