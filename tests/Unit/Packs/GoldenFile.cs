using Xunit;

namespace Reporting.Unit.Packs;

/// <summary>
/// Texts that were read and found good. They are written anew only by hand, and then read again: set REPORTING_GOLDEN=write,
/// run the tests of this folder, and look at what git says has changed.
/// </summary>
internal static class GoldenFile
{
    public static void Holds(string name, string text)
    {
        var path = Repository.Path("tests", "Unit", "Packs", "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("REPORTING_GOLDEN") == "write") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
