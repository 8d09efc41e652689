using System.Globalization;

namespace Reporting.Functions.Hosting;

/// <summary>Reads parameters in the query of an address.</summary>
internal static class Query
{
    /// <summary>The first value under a name; null when there is none.</summary>
    public static string? Text(this HttpRequest http, string name) => http.Query[name] is [{ } text, ..] ? text : null;

    /// <summary>The revision that is asked for; null when none is.</summary>
    /// <exception cref="BadHttpRequestException">It is not a whole number.</exception>
    public static int? Revision(this HttpRequest http) => http.Text("revision") switch
    {
        null or "" => null,
        { } text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var revision) => revision,
        { } text => throw new BadHttpRequestException($"'{text}' is not a revision. Write a whole number from 1, for example ?revision=1."),
    };
}
