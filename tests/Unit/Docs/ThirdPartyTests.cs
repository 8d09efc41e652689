using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Reporting.Unit.Docs;

/// <summary>
/// THIRD-PARTY.md lists the packages that are published with the app, each with the licence and the owner its package states.
/// </summary>
public class ThirdPartyTests
{
    private const string Head = "| package | licence | owner |\n|---|---|---|\n";

    // Packages that state no expression but an address; the text there is MIT's.
    private static readonly string[] Mit =
    [
        "https://github.com/dotnet/corefx/blob/master/LICENSE.TXT",
        "https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true",
    ];

    // Written anew with REPORTING_GOLDEN=write, as the golden files are.
    [Fact]
    public void EveryPackageOfTheAppIsListedWithItsLicence()
    {
        var file = Repository.Path("THIRD-PARTY.md");
        var text = File.ReadAllText(file);
        var (before, after) =
            (text.IndexOf(Head, StringComparison.Ordinal) + Head.Length, text.IndexOf("\n## Fonts", StringComparison.Ordinal));
        var right = text[..before] + string.Concat(Packages().Select(Line).Order(StringComparer.Ordinal).Select(l => l + "\n"))
            + text[after..];
        if (Environment.GetEnvironmentVariable("REPORTING_GOLDEN") == "write") File.WriteAllText(file, right);
        Assert.Equal(right, File.ReadAllText(file));
        Assert.DoesNotContain("| unknown", right, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFontsLicenceIsTheOneListed()
    {
        var font = Repository.Path("node_modules", "@expo-google-fonts", "source-sans-3", "LICENSE_FONT");
        Assert.Contains("SIL Open Font License, Version 1.1", File.ReadAllText(font));
        Assert.Contains("| Source Sans 3 | OFL-1.1 |", File.ReadAllText(Repository.Path("THIRD-PARTY.md")));
    }

    [Fact]
    public void TheProjectItselfIsMit()
    {
        Assert.StartsWith("MIT License", File.ReadAllText(Repository.Path("LICENSE")));
        var package = JsonDocument.Parse(File.ReadAllText(Repository.Path("package.json"))).RootElement;
        Assert.Equal("MIT", package.GetProperty("license").GetString());
    }

    // What is restored for building alone (analyzers, reference assemblies) puts nothing beside the app.
    private static IEnumerable<string> Packages() =>
        from library in Assets("targets").EnumerateObject().Single(t => !t.Name.Contains('/')).Value.EnumerateObject()
        where library.Value.GetProperty("type").GetString() == "package" && IsShipped(library.Value)
        select library.Name;

    private static bool IsShipped(JsonElement library) => new[] { "runtime", "runtimeTargets", "native" }.Any(kind =>
        library.TryGetProperty(kind, out var files)
            && files.EnumerateObject().Any(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal)));

    private static string Line(string package)
    {
        var folder = Path.Combine(
            Assets("packageFolders").EnumerateObject().First().Name,
            Assets("libraries").GetProperty(package).GetProperty("path").GetString()!);
        var about = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().Single().Elements()
            .ToLookup(e => e.Name.LocalName, e => e);
        var licence = Licence(about["license"].FirstOrDefault(), folder)
            ?? (Mit.Contains(about["licenseUrl"].Single().Value) ? "MIT" : $"unknown: read {about["licenseUrl"].Single().Value}");
        var owner =
            string.Join(" ",
                (about["copyright"].SingleOrDefault() ?? about["authors"].Single()).Value.Split(" ",
                    StringSplitOptions.RemoveEmptyEntries));
        return $"| {package.Split('/')[0]} | {licence} | {(owner == "MIT" ? about["authors"].Single().Value : owner)} |";
    }

    // Stated as an expression, or as a text of which one is known.
    private static string? Licence(XElement? stated, string folder) => stated?.Attribute("type")?.Value switch
    {
        "expression" => stated.Value,
        "file" when File.ReadLines(Path.Combine(folder, stated.Value)).First(l => l.Trim().Length > 0).Trim() == "Apache License" =>
            "Apache-2.0",
        _ => null,
    };

    private static JsonElement Assets(string part) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Path("functions", "obj", "project.assets.json"))).RootElement.GetProperty(part);
}
