using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Docs;

/// <summary>Every line of the threat model names tests, and every test it names is there.</summary>
public partial class SecurityTests
{
    private static readonly IReadOnlyList<string[]> Threats =
        [.. File.ReadAllText(Repository.Path("docs", "security.md")).Split("## Threats")[1].Split("\n## ")[0]
        .Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Trim('|').Split(" | "))];

    [Fact]
    public void EveryThreatHasATest()
    {
        Assert.InRange(Threats.Count, 30, int.MaxValue);
        Assert.All(Threats, t => Assert.True(t.Length == 3 && Tests(t).Any(), string.Join(" | ", t)));
    }

    [Fact]
    public void EveryTestThatIsNamedIsThere()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/")).ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        Assert.All(Threats.SelectMany(Tests), test => Assert.Contains(sources[test.Class], text => Regex.IsMatch(
            text, $@"\[(Fact|Theory)[^\]]*\](\s*\[[^\n]*\])*\s*public (async Task|Task|void) {test.Method}\(")));
    }

    private static IEnumerable<(string Class, string Method)> Tests(string[] threat) =>
        Named().Matches(threat[2]).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    [GeneratedRegex("`([A-Za-z]+)\\.([A-Za-z_]+)`")]
    private static partial Regex Named();
}
