using Xunit;

namespace Reporting.Unit.Seeds;

/// <summary>A copy of the 2026 catalogue whose files a test may break.</summary>
internal sealed class SeedCopy : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("seeds-").FullName;

    public SeedCopy()
    {
        foreach (var file in Directory.GetFiles(SeedFolders.PathOf("2026")))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
    }

    public SeedCopy Replace(string file, string from, string to)
    {
        var path = Path.Combine(directory, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not in {file}");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        return this;
    }

    public SeedCopy Append(string file, string text)
    {
        File.AppendAllText(Path.Combine(directory, file), text);
        return this;
    }

    public SeedCopy Delete(string file)
    {
        File.Delete(Path.Combine(directory, file));
        return this;
    }

    public Catalogue Read() => CatalogueFolder.Read(directory);

    public IReadOnlyList<CatalogueError> ValidationErrors() => Assert.Throws<CatalogueException>(Read).ValidationErrors;

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
