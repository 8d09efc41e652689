using System.Collections.Frozen;
using System.Globalization;

namespace Reporting.Functions.Hosting;

/// <summary>Reads parameters in the query of an address.</summary>
internal static class Query
{
    // Of these each repeat counts; any other that stands twice is refused, since nobody can know which of the two is meant.
    private static readonly FrozenSet<string> Lists =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "areas", "indicators", "focus", "participants", "items", "q", "state", "with");

    /// <summary>The value under a name; null when there is none.</summary>
    public static string? Text(this HttpRequest http, string name) => http.Query[name] is [{ } text, ..] ? text : null;

    /// <summary>All values under a name, written as <c>?state=watch&amp;state=problem</c> or <c>?state=watch,problem</c>.</summary>
    public static IReadOnlyList<string> Texts(this HttpRequest http, string name) =>
        [.. http.Query[name].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries))];

    /// <summary>A parameter that stands more than once and takes one value only; null when there is none.</summary>
    public static string? Repeated(this HttpRequest http) =>
        http.Query.Where(q => q.Value.Count > 1 && !Lists.Contains(q.Key)).Select(q => q.Key).FirstOrDefault();

    /// <summary>The revision that is asked for; null when none is.</summary>
    /// <exception cref="BadHttpRequestException">It is not a whole number.</exception>
    public static int? Revision(this HttpRequest http) => http.Text("revision") switch
    {
        null or "" => null,
        { } text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var revision) => revision,
        { } text => throw new BadHttpRequestException($"'{text}' is not a revision. Write a whole number from 1, for example ?revision=1."),
    };
}
