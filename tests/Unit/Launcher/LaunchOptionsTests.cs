using Reporting.Local.Launcher;
using Xunit;

namespace Reporting.Unit.Launcher;

public class LaunchOptionsTests
{
    [Fact]
    public void ReadsEveryOption()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "y25i01.json"), "{}");
        var options = LaunchOptions.Parse(
            ["--once", "--func", "--out=x", "--month", "2026M03", "--catalogue=2008", "--extract", folder.Name, "--port", "8080"],
            Path.GetTempPath());
        Assert.True(options.Once);
        Assert.True(options.Func);
        Assert.Equal(Path.Combine(Path.GetTempPath(), "x"), options.Out);
        Assert.Equal(Period.Month(2026, 3), options.Month);
        Assert.Equal(("2008", folder.FullName, (int?)8080), (options.Catalogue, options.Extract, options.Port));
        folder.Delete(true);
    }

    [Theory]
    [InlineData("Unknown option", "--bogus")]
    [InlineData("Unknown option", "2026M03")]
    [InlineData("--month needs", "--month")]
    [InlineData("--month needs", "--month", "--once")]
    [InlineData("--out needs", "--out", "")]
    [InlineData("--out needs", "--out=")]
    [InlineData("is not a month", "--month", "2026-03")]
    [InlineData("is not a month", "--month", "2026Q1")]
    [InlineData("write 2026 or 2008", "--catalogue", "../2026")]
    [InlineData("is not a folder", "--extract", "/no/such/folder")]
    [InlineData("is not a port", "--port", "70000")]
    [InlineData("is not a port", "--port=-1")]
    [InlineData("takes no value", "--once=yes")]
    [InlineData("takes no value", "--func=yes")]
    public void ToldInOneLineWhatIsWrong(string part, params string[] arguments)
    {
        var wrong = Assert.Throws<UsageException>(() => LaunchOptions.Parse(arguments, Path.GetTempPath()));
        Assert.Contains(part, wrong.Message);
        Assert.DoesNotContain('\n', wrong.Message);
    }
}
