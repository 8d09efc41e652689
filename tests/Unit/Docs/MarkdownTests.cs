using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Docs;

/// <summary>What the project's texts point to is there.</summary>
public sealed partial class MarkdownTests
{
    private static readonly string[] Folders = ["docs", "docs/decisions", "seeds", "."];

    /// <summary>Every page of the project, by its path from the root.</summary>
    public static TheoryData<string> Pages => [.. Folders.SelectMany(f => Directory.EnumerateFiles(Repository.Path(f), "*.md"))
        .Select(f => Path.GetRelativePath(Repository.Path("."), f))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        Assert.All(Link().Matches(Prose(page)).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://")), link =>
        {
            var (file, anchor) = link.Split('#') is [var f, var a] ? (f, a) : (link, null);
            var target = file.Length == 0 ? page : Path.Combine(folder, file);
            Assert.True(Path.Exists(Repository.Path(target)), $"{page} links to {link}, which is not there.");
            if (anchor is not null) Assert.Contains(anchor, Anchors(target));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPathInThisRepositoryIsThere(string page) => Assert.All(
        Code().Matches(Prose(page)).Select(m => m.Groups[1].Value).Where(c => RepositoryPath().IsMatch(c) && !c.Contains("/bin/")),
        path => Assert.True(Path.Exists(Repository.Path(path)), $"{page} names {path}, which is not there."));

    [Fact]
    public void EveryClassOfTheArchitectureIsInTheSource()
    {
        var source = string.Concat(new[] { "functions", "shared", "infra" }
            .SelectMany(f => Directory.EnumerateFiles(Repository.Path(f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/")).Select(File.ReadAllText));
        var pages = Directory.EnumerateFiles(Repository.Path("shared"), "*.razor", SearchOption.AllDirectories)
            .Select(f => Path.GetFileNameWithoutExtension(f)!);
        var types = Declaration().Matches(source).Select(m => m.Groups[1].Value).Concat(pages).ToHashSet();
        var named = File.ReadLines(Repository.Path("ARCHITECTURE.md")).Where(l => l.StartsWith('|')).Select(l => l.Split('|'))
            .Where(c => c.Length > 4).SelectMany(c => Code().Matches(c[2])).Select(m => m.Groups[1].Value).Where(c => TypeName().IsMatch(c))
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, types));
    }

    // Blocks of commands are examples, not links.
    private static string Prose(string page) => Fence().Replace(File.ReadAllText(Repository.Path(page)), "");

    private static IEnumerable<string> Anchors(string page) => Prose(page).Split('\n').Where(l => l.StartsWith('#'))
        .Select(l => NotInAnchors().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(functions|shared|infra|tests|docs|seeds)/[\w./-]*\z")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"^[A-Z][a-z]\w+\z")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) ([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
