using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Reporting.Unit.Architecture;

/// <summary>Dependencies point one way: functions → Website → Application → Storage, Sources, Documents → Domain.</summary>
public sealed partial class DependencyTests
{
    // Each project with all that it may reference directly.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Sources"] = ["Domain"],
        ["Documents"] = ["Domain"],
        ["Storage"] = ["Domain"],
        ["Application"] = ["Domain", "Sources", "Documents", "Storage"],
        ["Website"] = ["Domain", "Sources", "Documents", "Storage", "Application"], // types that Application's answers hold
        ["Functions"] = ["Domain", "Sources", "Documents", "Storage", "Application", "Website"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void NothingReferencesWhatIsAboveOrBesideIt(string project)
    {
        var ours = References(project).Where(r => r.StartsWith("Reporting.", StringComparison.Ordinal))
            .Select(r => r["Reporting.".Length..]);
        Assert.All(ours.Concat(ProjectReferences(project)), used => Assert.Contains(used, Allowed[project]));
    }

    [Fact]
    public void EveryLibraryIsInTheTable() => Assert.Equal(
        Directory.EnumerateDirectories(Repository.Path("shared")).Select(Path.GetFileName).Append("Functions").Order(),
        Allowed.Keys.Order());

    [Fact]
    public void TheDomainHasNoPackagesAndDoesNoInputOrOutput()
    {
        Assert.DoesNotContain(Project("Domain").Descendants(), e => e.Name.LocalName is "PackageReference" or "FrameworkReference");
        Assert.All(References("Domain"), r => Assert.StartsWith("System.", r));
        Assert.DoesNotContain(References("Domain"), r => r.StartsWith("System.Net", StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Repository.Path("shared", "Domain"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/")),
            file => Assert.DoesNotMatch(InputOrOutput(), File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("Application")]
    [InlineData("Storage")]
    [InlineData("Sources")]
    [InlineData("Documents")]
    public void WhatHappensKnowsNoHttpServer(string project) =>
        Assert.DoesNotContain(References(project), r => r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void OnlyTheFunctionAppKnowsTheFunctionsSdk() => Assert.All(Allowed.Keys.Where(p => p != "Functions"),
        project => Assert.DoesNotContain(References(project), r => r.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal)));

    // What is only named in the project file and never used is not in the assembly.
    private static IEnumerable<string> References(string project) =>
        Assembly.Load("Reporting." + project).GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> ProjectReferences(string project) => Project(project).Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static XElement Project(string project) => XElement.Load(
        project == "Functions"
            ? Repository.Path("functions", "Functions.csproj") : Repository.Path("shared", project, project + ".csproj"));

    [GeneratedRegex(@"\b(File|Directory|Console|Process)\.[A-Z]|\b(HttpClient|FileStream|Socket)\b|\bEnvironment\.(Get|Exit)")]
    private static partial Regex InputOrOutput();
}
