using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>What is in one Bicep or parameter file, as bicep.mjs tells it.</summary>
/// <param name="Errors">Where it is not Bicep, each with its line.</param>
/// <param name="Unknown">Names that nothing declares, each with its line.</param>
/// <param name="Unused">Parameters and variables that nothing uses.</param>
/// <param name="Required">Parameters without a default.</param>
/// <param name="Variables">Variables; in a parameter file the parameters that it sets.</param>
/// <param name="OutputsUsed">Outputs of modules that are asked for, such as <c>vault.outputs.name</c>.</param>
internal sealed record BicepFile(
    string File, IReadOnlyList<string> Errors, IReadOnlyList<string> Unknown, IReadOnlyList<string> Unused,
    IReadOnlyList<string> Parameters, IReadOnlyList<string> Required, IReadOnlyList<string> Variables,
    IReadOnlyList<string> Outputs, IReadOnlyList<BicepResource> Resources, IReadOnlyList<BicepModule> Modules,
    IReadOnlyList<string> OutputsUsed)
{
    /// <summary>Whether it holds the parameters of an installation.</summary>
    public bool IsParameters => File.EndsWith(".bicepparam", StringComparison.Ordinal);

    /// <summary>Reads files by the language's grammar.</summary>
    public static async Task<IReadOnlyList<BicepFile>> ReadAsync(params IEnumerable<string> paths)
    {
        var result = await Command.RunAsync("node", [Repository.Path("tests", "Unit", "Azure", "bicep.mjs"), .. paths]);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonSerializer.Deserialize<List<BicepFile>>(result.Output, JsonSerializerOptions.Web)!;
    }
}

/// <summary>A resource.</summary>
/// <param name="Name">What it is called in its file.</param>
/// <param name="Type">Its type, without the version of the API.</param>
/// <param name="IsOptional">Whether it is made on a condition.</param>
/// <param name="Text">All of it, each stretch of white space as one blank.</param>
internal sealed record BicepResource(string Name, string Type, bool IsOptional, string Text)
{
    /// <summary>Whether it is there at all, and not only referred to.</summary>
    public bool IsMade => !Text.Contains(" existing = ");

    /// <summary>What stands behind a property's name, up to the next blank.</summary>
    public string? Value(string property) =>
        System.Text.RegularExpressions.Regex.Match(Text, $@" {property}: (\S+)") is { Success: true } match ? match.Groups[1].Value : null;
}

/// <summary>A module as it is called.</summary>
/// <param name="Given">The parameters it is given.</param>
internal sealed record BicepModule(string Name, string File, IReadOnlyList<string> Given);
