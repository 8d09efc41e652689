namespace Reporting.Local.Launcher;

/// <summary>Finds the repository that this program was built in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder that holds host.json and seeds.</summary>
    /// <exception cref="DirectoryNotFoundException">The program was moved out of its repository.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Reporting.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The program is not in its repository: start it with ./run.");
    }
}
