using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reporting.Unit;

/// <summary>A function's trigger as the build describes it to the host.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Type">httpTrigger, queueTrigger or timerTrigger.</param>
/// <param name="Route">The template of an HTTP trigger with its constraints; empty for others.</param>
/// <param name="Methods">The methods of an HTTP trigger, in small letters.</param>
/// <param name="Level">anonymous, function or admin; empty for other triggers.</param>
/// <param name="Source">The queue's name or the timer's schedule; empty for HTTP.</param>
internal sealed partial record FunctionTrigger(string Function, string Type, string Route, IReadOnlyList<string> Methods, string Level,
    string Source)
{
    /// <summary>Whether HTTP requests start it.</summary>
    public bool IsHttp => Type == "httpTrigger";

    /// <summary>The template without constraints, and a slash before it.</summary>
    public string Path => "/" + Constraint().Replace(Optional().Replace(Route.TrimStart('/'), ""), "{$1}");

    /// <summary>The methods that mean something of their own: HEAD is answered as GET.</summary>
    public IEnumerable<string> OwnMethods => Methods.Where(m => m != "head" || !Methods.Contains("get"));

    // Of the front page, whose template may not be empty.
    [GeneratedRegex(@"\{[a-z]+:(?:[^{}]|\{\{|\}\})+\?\}")]
    private static partial Regex Optional();

    // A constraint in brackets may hold braces, doubled.
    [GeneratedRegex(@"\{(\*?[a-z]+):(?:[^{}]|\{\{|\}\})+\}")]
    private static partial Regex Constraint();
}

/// <summary>The functions of the app as it is built: functions.metadata.</summary>
internal static class FunctionsMetadata
{
    /// <summary>The file.</summary>
    public static string File => Repository.Path("functions", "bin", "Release", "net10.0", "functions.metadata");

    /// <summary>All triggers, by the functions' names.</summary>
    public static IReadOnlyList<FunctionTrigger> All { get; } = Read();

    private static List<FunctionTrigger> Read()
    {
        using var functions = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        return [.. functions.RootElement.EnumerateArray().Select(Trigger).OrderBy(t => t.Function, StringComparer.Ordinal)];
    }

    private static FunctionTrigger Trigger(JsonElement function)
    {
        var trigger = function.GetProperty("bindings").EnumerateArray()
            .Single(b => Text(b, "type").EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
        var methods = trigger.TryGetProperty("methods", out var named)
            ? named.EnumerateArray().Select(m => m.GetString()!.ToLowerInvariant()) : [];
        var source = Text(trigger, "queueName") is { Length: > 0 } queue ? queue : Text(trigger, "schedule");
        return new(Text(function, "name"), Text(trigger, "type"), Text(trigger, "route"), [.. methods],
            Text(trigger, "authLevel").ToLowerInvariant(), source);
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
