using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Docs;

/// <summary>The lists in docs/operating.md are those of the code.</summary>
public partial class OperatingTests
{
    private static readonly string Text = File.ReadAllText(Repository.Path("docs", "operating.md"));

    [Fact]
    public void Functions() => Assert.Equal(FunctionTable().Order(), Rows("Functions").Select(r => (r[0], r[1])).Order());

    [Fact]
    public void Queues() => Assert.Equal(QueueNames.All.Order(), Rows("Queues").Select(r => r[0]).Order());

    [Fact]
    public void Tables() => Assert.Equal(TableNames.All.Order(), Rows("Tables").Select(r => r[0]).Order());

    [Fact]
    public void Containers() => Assert.Equal(ContainerNames.All.Order(), Rows("Blob containers").Select(r => r[0]).Order());

    [Fact]
    public void Settings() => Assert.Equal(TestSettings.Names.Order(), Rows("Settings").Select(r => r[0]).Order());

    private static IEnumerable<(string Name, string Trigger)> FunctionTable() =>
        FunctionsMetadata.All.Select(t => (t.Function, t.Type switch
    {
        "timerTrigger" => $"timer {t.Source}",
        "queueTrigger" => $"queue {t.Source}",
        _ => $"{t.Methods[0].ToUpperInvariant()} {(t.Path == "/" ? t.Path : t.Path.TrimStart('/'))}"
            + (t.Level == "anonymous" ? "" : ", key"),
    }));

    private static IEnumerable<string[]> Rows(string heading)
    {
        var part = Text[Text.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        return part.Split('\n').Skip(1).TakeWhile(l => !l.StartsWith("##", StringComparison.Ordinal))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l.Trim('|').Split(" | ").Select(c => Marks().Replace(c, "").Trim()).ToArray());
    }

    [GeneratedRegex("`")]
    private static partial Regex Marks();
}
