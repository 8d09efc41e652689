using System.Text.Json.Nodes;

namespace Reporting.Unit.Host;

/// <summary>Request bodies as the Azure Functions host sent them, recorded outside the repository.</summary>
internal static class RecordedBody
{
    internal static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(SharedFolder.Require($"facts/custom-handler/{name}")))!;
}
