using System.Text.RegularExpressions;

namespace Reporting.Unit.Azure;

/// <summary>The files of infra/azure.</summary>
internal static partial class AzureFolder
{
    /// <summary>The paths of some files, in order.</summary>
    public static IEnumerable<string> Paths(string pattern) =>
        Directory.GetFiles(Repository.Path("infra", "azure"), pattern).Order(StringComparer.Ordinal);

    /// <summary>A file's text.</summary>
    public static string Text(string file) => File.ReadAllText(Repository.Path("infra", "azure", file));

    /// <summary>The texts in a variable that is a list.</summary>
    public static IReadOnlyList<string> List(string file, string variable) =>
        [.. Quoted().Matches(Regex.Match(Text(file), $@"^var {variable} = \[([^\]]*)\]", RegexOptions.Multiline).Groups[1].Value)
            .Select(m => m.Groups[1].Value)];

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
