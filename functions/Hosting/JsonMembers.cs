using System.Text.Json;

namespace Reporting.Functions;

/// <summary>Reads a JSON object member by member, so that every mistake in it is told at once.</summary>
internal static class JsonMembers
{
    private const int LongestEcho = 60;

    /// <summary>What an object says; what has the wrong shape is a mistake and left as it is.</summary>
    /// <param name="nothing">What is said when nothing is.</param>
    /// <param name="with">Takes one member in; null when its name is not known.</param>
    /// <param name="expected">What to send, as a sentence.</param>
    public static T Read<T>(JsonElement json, T nothing, Func<T, string, JsonElement, T?> with, string expected, Mistakes mistakes) where T : class
    {
        if (json.ValueKind == JsonValueKind.Object)
            return json.EnumerateObject().Aggregate(nothing, (said, member) => Take(said, member, with, expected, mistakes));
        mistakes.Add("", $"This is not a JSON object. {expected}");
        return nothing;
    }

    /// <summary>A text.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static string Text(JsonElement value) => value.GetString() ?? throw new InvalidOperationException("It is null.");

    /// <summary>A list of texts.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static IReadOnlyList<string> Texts(JsonElement value) => [.. value.EnumerateArray().Select(Text)];

    private static T Take<T>(T said, JsonProperty member, Func<T, string, JsonElement, T?> with, string expected, Mistakes mistakes) where T : class
    {
        try
        {
            if (with(said, member.Name, member.Value) is { } more) return more;
            mistakes.Add(member.Name, $"'{member.Name}' is not known. {expected}");
        }
        catch (InvalidOperationException)
        {
            mistakes.Add("", $"A member has the wrong type, or holds text that is not Unicode: {Start(member.ToString())} {expected}");
        }

        return said;
    }

    private static string Start(string text) => text.Length > LongestEcho ? text[..LongestEcho] : text;
}
