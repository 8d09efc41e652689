namespace Reporting.Storage;

/// <summary>Files on disk for what must be whole before it is sent.</summary>
public static class TemporaryFile
{
    /// <summary>An empty file that only this process's user may read, and that is gone when it is closed.</summary>
    public static FileStream Create() => new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920,
        FileOptions.Asynchronous | FileOptions.DeleteOnClose);
}
