using System.Text.Json;

namespace Reporting.EndToEnd.Faults;

/// <summary>Short ways into an answer.</summary>
internal static class JsonText
{
    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static int Count(this JsonElement run, string name) => run.GetProperty("counts").GetProperty(name).GetInt32();
}
