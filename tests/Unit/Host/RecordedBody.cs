using System.Text.Json.Nodes;
using Xunit;

namespace Reporting.Unit.Host;

/// <summary>Request bodies as the Azure Functions host sent them, recorded outside the repository.</summary>
internal static class RecordedBody
{
    internal static JsonNode Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "facts", "custom-handler", name);
            if (File.Exists(path))
            {
                return JsonNode.Parse(File.ReadAllText(path))!;
            }
        }

        Assert.Skip($"The recorded body {name} is not on this machine: shared/facts/custom-handler is in no folder above the tests.");
        throw new InvalidOperationException();
    }
}
