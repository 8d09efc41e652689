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
    IReadOnlyList<string> Outputs, IReadOnlyList<BicepModule> Modules, IReadOnlyList<string> OutputsUsed)
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

/// <summary>A module as it is called.</summary>
/// <param name="Given">The parameters it is given.</param>
internal sealed record BicepModule(string Name, string File, IReadOnlyList<string> Given);
