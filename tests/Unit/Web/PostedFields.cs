using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Reporting.Unit.Web;

/// <summary>Fields of forms as a browser posts them.</summary>
internal static partial class PostedFields
{
    /// <summary>What stands in a sound form with some fields changed; see <see cref="Filled"/>.</summary>
    public static Func<string, IReadOnlyList<string>> Of(string sound, string changes = "")
    {
        var fields = Parse(sound);
        foreach (var (name, value) in Parse(Filled(changes))) fields[name] = value;
        return name => [.. fields.GetValueOrDefault(name).OfType<string>()];
    }

    /// <inheritdoc cref="Of"/>
    public static Func<string, string> TextOf(string sound, string changes = "") =>
        name => string.Join(',', Of(sound, changes)(name));

    /// <summary>Fails when a sentence is not for a Danish reader, or holds what only a program would understand.</summary>
    public static void AssertDanish(string sentence) => Assert.DoesNotMatch(ForPrograms(), sentence);

    // What would be too long to write out in a test's data.
    private static string Filled(string changes) => changes
        .Replace("{201}", new string('x', 201), StringComparison.Ordinal)
        .Replace("{lines}", string.Join("%0A", Enumerable.Range(1, 51)), StringComparison.Ordinal)
        .Replace("{agreements}", Rows(i => $"agreements-{i}-what=x&agreements-{i}-who=y"), StringComparison.Ordinal)
        .Replace("{messages}", Rows(i => $"messages-{i}-subject=x&messages-{i}-text=y"), StringComparison.Ordinal);

    private static string Rows(Func<int, string> row) => string.Join('&', Enumerable.Range(0, 51).Select(row));

    private static Dictionary<string, StringValues> Parse(string fields) => QueryHelpers.ParseQuery(fields);

    [GeneratedRegex(@"\b(the|is|are|not|write|send|areas|api|kan ikke læses)\b|[{}\[\]]", RegexOptions.IgnoreCase)]
    private static partial Regex ForPrograms();
}
