using Xunit;

namespace Reporting.Unit;

/// <summary>
/// Texts that were read and found good. They are written anew only by hand, and then read again: set REPORTING_GOLDEN=write,
/// run the tests, and look at what git says has changed.
/// </summary>
internal static class GoldenFile
{
    /// <param name="folder">The folder of tests/Unit that the text is of.</param>
    public static void Holds(string folder, string name, string text)
    {
        var path = Repository.Path("tests", "Unit", folder, "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("REPORTING_GOLDEN") == "write") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
