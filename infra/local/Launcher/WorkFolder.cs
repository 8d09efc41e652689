using System.Diagnostics;

namespace Reporting.Local.Launcher;

/// <summary>A folder of this process's own for the emulator's data, so that two runs never meet; gone when it ends.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Prefix = "reporting-run-";

    private WorkFolder(string path) => FullPath = path;

    /// <summary>The folder's path.</summary>
    public string FullPath { get; }

    /// <summary>Makes the folder, and removes those of processes that crashed.</summary>
    public static WorkFolder Create()
    {
        RemoveLeftovers();
        return new WorkFolder(Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName);
    }

    public void Dispose() => Remove(FullPath);

    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, out var process) && !IsRunning(process)) Remove(folder);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // Another user's, or still being written to: the next run tries again.
        }
    }
}
