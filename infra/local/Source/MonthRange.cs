namespace Reporting.Local.Source;

/// <summary>The months that a source has figures of.</summary>
/// <param name="Oldest">The oldest month.</param>
/// <param name="Newest">The newest month.</param>
public sealed record MonthRange(Period Oldest, Period Newest)
{
    /// <summary>The months of the demonstration data of a catalogue; nothing is generated for it.</summary>
    /// <exception cref="ArgumentException">There are no demonstration data for the catalogue.</exception>
    public static MonthRange OfDemo(Catalogue catalogue)
    {
        var profile = DemoProfile.For(catalogue.Id);
        return new MonthRange(profile.FirstMonth, profile.NewestMonth);
    }

    /// <summary>The months that the recorded extracts of a folder name; null when they name none.</summary>
    public static MonthRange? OfExtracts(string directory)
    {
        var periods = Directory.EnumerateFiles(directory, "*.json")
            .SelectMany(f => ExtractPeriods.In(File.ReadAllText(f))).Select(p => p.LastMonth).ToList();
        return periods.Count == 0 ? null : new MonthRange(periods.Min(), periods.Max());
    }
}
