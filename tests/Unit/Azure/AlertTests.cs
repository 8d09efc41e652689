using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>The alerts look for what the app really writes, and the runbook tells of each.</summary>
public partial class AlertTests
{
    private static readonly string Text = AzureFolder.Text("alerts.bicep");
    private static readonly IReadOnlyList<string> Lines =
        [.. typeof(AlertLines).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void TheyLookForEveryLineAndNoOther() =>
        Assert.Equal(Lines.Order(), Looked().Matches(Text).Select(m => m.Groups[1].Value).Order());

    [Fact]
    public void NoLineIsPartOfAnother() => Assert.All(Lines, a => Assert.DoesNotContain(Lines, b => a != b && b.Contains(a)));

    [Fact]
    public void EveryLineIsWrittenSomewhere()
    {
        var code = string.Concat(new[] { Repository.Path("functions"), Repository.Path("shared", "Application") }
            .SelectMany(d => Directory.GetFiles(d, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.EndsWith("AlertLines.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var writers = typeof(AlertLines).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => m.Name).ToList();
        Assert.Equal(Lines.Count, writers.Count);
        Assert.All(writers, w => Assert.Contains($"log.{w}(", code));
    }

    [Fact]
    public void TheFunctionsTheyNameAreThere()
    {
        var functions = FunctionsMetadata.All.Select(t => t.Function).ToList();
        Assert.NotEmpty(Named().Matches(Text));
        Assert.All(Named().Matches(Text), m => Assert.Contains(m.Groups[1].Value, functions));
        Assert.Equal(5, functions.Count(f => f.EndsWith("Poison", StringComparison.Ordinal)));
    }

    [Fact]
    public void TheRunbookTellsOfEachAndNoOther()
    {
        var page = File.ReadAllText(Repository.Path("docs", "operating.md"));
        Assert.Equal(Rule().Matches(Text).Select(m => m.Groups[1].Value).Order(),
            Heading().Matches(page).Select(m => m.Groups[1].Value).Order());
    }

    [GeneratedRegex("message contains \"([^\"]+)\"")]
    private static partial Regex Looked();

    [GeneratedRegex(@"Functions\.(\w+)")]
    private static partial Regex Named();

    [GeneratedRegex("^    name: '([^'$]+)'$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("^#### Alert `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
