using System.Text.Json;

namespace Reporting.Sources.Seeds;

/// <summary>Reads the names of choices as they are written in the catalogue: in camel case.</summary>
internal static class EnumText
{
    /// <summary>The choice with a name; numbers and other spellings are not accepted.</summary>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum
    {
        value = Array.Find(Enum.GetValues<T>(), v => Name(v) == text);
        return Name(value) == text;
    }

    /// <summary>What is wrong with a text that names no choice.</summary>
    public static string Problem<T>(string text)
        where T : struct, Enum => $"'{text}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(Name))}";

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
