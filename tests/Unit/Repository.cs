namespace Reporting.Unit;

/// <summary>The repository the tests were built in.</summary>
internal static class Repository
{
    /// <summary>A path below the repository's root.</summary>
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Reporting.sln")))
                return System.IO.Path.Combine([folder.FullName, .. parts]);
        }

        throw new DirectoryNotFoundException("The tests are not in the repository.");
    }
}
