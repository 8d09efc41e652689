using Xunit;

namespace Reporting.Unit;

/// <summary>The folder of facts and recorded figures that may lie beside the repository; not a part of it.</summary>
internal static class SharedFolder
{
    /// <summary>The full path of something in the folder; skips the test, with a plain reason, when it is not there.</summary>
    public static string Require(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(found)) return found;
        }

        Assert.Skip($"Not run: shared/{path} is not beside the repository.");
        return "";
    }
}
