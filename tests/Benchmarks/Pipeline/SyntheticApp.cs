namespace Reporting.Benchmarks.Pipeline;

/// <summary>A copy of the built app whose catalogue has as many municipalities as asked for, and the extracts it imports.</summary>
internal sealed class SyntheticApp : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("synthetic-").FullName;

    private SyntheticApp() => Directory.CreateDirectory(Extracts);

    /// <summary>The app's folder.</summary>
    public string Folder => Path.Combine(root, "app");

    /// <summary>The folder of recorded extracts, a file per table.</summary>
    public string Extracts => Path.Combine(root, "extracts");

    /// <summary>The size of all extracts in bytes.</summary>
    public long ExtractBytes => new DirectoryInfo(Extracts).EnumerateFiles().Sum(f => f.Length);

    /// <summary>Writes both.</summary>
    public static SyntheticApp Make(int municipalities)
    {
        var app = new SyntheticApp();
        Copy(MonthSystem.BuiltApp(), app.Folder);
        var seeds = Path.Combine(app.Folder, "seeds", "2026");
        NarrowSeeds.Write(seeds);
        var catalogue = SyntheticCatalogue.Of(CatalogueFolder.Read(seeds), municipalities);
        SeedTables.Write(seeds, catalogue);
        foreach (var table in catalogue.Parts.Tables) app.WriteExtract(catalogue, table);
        return app;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);

    private void WriteExtract(Catalogue catalogue, SourceTable table)
    {
        using var file = File.Create(Path.Combine(Extracts, $"{table.Id}.json"), 1 << 16);
        SyntheticExtract.Write(file, catalogue, table);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
