using CsvHelper;

namespace Reporting.Local.Source.Demo;

/// <summary>The files of this folder that are built into the program.</summary>
internal static class DemoResource
{
    /// <summary>Opens a file, or gives null when there is none of that name.</summary>
    public static Stream? Open(string name) =>
        typeof(DemoResource).Assembly.GetManifestResourceStream($"Reporting.Local.Source.Demo.{name}");

    /// <summary>The municipalities' labour force and strain.</summary>
    public static IReadOnlyList<DemoMunicipality> Municipalities()
    {
        using var csv = CsvReader.Create(Open("labour-force.csv")!, new CsvReaderOptions { Separator = ',', CommentPrefix = '#' });
        var all = new List<DemoMunicipality>();
        while (csv.Read())
        {
            all.Add(new(csv.GetString("code"), csv.Parse<int>("labourForce"), csv.Parse<double>("strain"),
                csv.GetString("jobcentre2008")));
        }

        return all;
    }
}

/// <summary>A municipality as the demonstration data see it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="LabourForce">Persons in the labour force, roughly.</param>
/// <param name="Strain">How many more claimants it has than usual, from about -2 to 2.</param>
/// <param name="Jobcentre2008">The code of the jobcentre that served it in 2008.</param>
internal sealed record DemoMunicipality(string Code, int LabourForce, double Strain, string Jobcentre2008);
