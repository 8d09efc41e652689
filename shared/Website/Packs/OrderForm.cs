using System.Text.Json;

namespace Reporting.Website.Packs;

/// <summary>What stands in the form of an order.</summary>
/// <param name="values">Gives what was sent under a name.</param>
public sealed class OrderForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>The names of the fields, as the API has them; those that end with [] are lists.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["meeting", "areas[]", "round", "kind", "date", "place", "participants[]", "group", "language", "items[]", "focus[]", "month"];

    /// <summary>What the button says that asks for the agenda alone.</summary>
    public const string Preview = "preview";

    /// <summary>Whether it says who is to meet.</summary>
    public bool IsBegun => Texts("meeting").Concat(Texts("areas")).Concat(Texts("round")).Any();

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Text(string name) => Texts(name).FirstOrDefault() ?? "";

    /// <summary>All that stands under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. values(name).Where(t => !string.IsNullOrWhiteSpace(t))];

    /// <summary>All fields with what stands in them, one pair for each.</summary>
    public IEnumerable<(string Name, string Value)> All =>
        Fields.Select(f => f.TrimEnd('[', ']')).SelectMany(n => Texts(n).Select(v => (n, v)));

    /// <summary>The form as the API takes it.</summary>
    public JsonElement Json() => FormJson.Of(values, Fields);
}
