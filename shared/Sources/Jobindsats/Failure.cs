using System.Net;

namespace Reporting.Sources.Jobindsats;

/// <summary>Words the troubles of one request, without its secrets.</summary>
/// <param name="table">The table's id, or null for the list of tables.</param>
/// <param name="address">Where the request goes.</param>
/// <param name="token">What must never be said.</param>
internal sealed class Failure(string? table, Uri address, string token)
{
    /// <summary>Where the request goes.</summary>
    public Uri Address { get; } = address;

    /// <summary>The source answered with an error.</summary>
    public SourceException Status(HttpStatusCode status, string? cause, TimeSpan? retryAfter = null) => new(
        Message($"HTTP {(int)status}{Quoted(cause)}. {Advice(status)}"))
    {
        Table = table,
        Status = (int)status,
        Cause = cause is null ? null : Safe(cause),
        IsPassing = (int)status is 408 or 429 or >= 500,
        RetryAfter = retryAfter,
    };

    /// <summary>The source answered 200 with something other than JSON.</summary>
    public SourceException NotJson(string type, string? cause) => new(
        Message($"HTTP 200 with {type} instead of JSON{Quoted(cause)}. Look at the address in a browser; the source may be down for maintenance."))
    {
        Table = table,
        Status = 200,
        Cause = cause is null ? null : Safe(cause),
    };

    /// <summary>The source sends the request elsewhere, where the token must not go.</summary>
    public SourceException Redirected(HttpStatusCode status, Uri? to) => new(
        Message($"HTTP {(int)status}, a redirect to {to?.Host ?? "nowhere"} that is not followed. Check the base address in the settings."))
    {
        Table = table,
        Status = (int)status,
    };

    /// <summary>The answer is larger than is accepted.</summary>
    public SourceException TooLarge(long limit) => new(
        Message($"the answer is larger than the {limit} bytes that are accepted. Ask for fewer periods, or raise the limit in the settings."))
    {
        Table = table,
    };

    /// <summary>The answer ended before its last bracket.</summary>
    public SourceException CutOff(long bytes) => new(
        Message($"the answer was cut off after {bytes} bytes. The next import tries again.")) { Table = table, IsPassing = true };

    /// <summary>The answer is not what the API promises.</summary>
    public SourceException Unreadable(string what, Exception inner) => new(Message(what), inner) { Table = table };

    /// <summary>No answer came.</summary>
    public SourceException NoAnswer(Exception inner) => new(
        Message($"{(inner is IOException or HttpRequestException ? "the connection failed: " : "")}{inner.Message} The next import tries again."), inner)
    {
        Table = table,
    };

    private static string Quoted(string? cause) => string.IsNullOrEmpty(cause) ? "" : $": “{cause}”";

    private static string Advice(HttpStatusCode status) => (int)status switch
    {
        401 => "The token was refused: check it in the settings.",
        403 => "Access was refused: check that the token is valid and that the source lets this network in.",
        404 => "Check the table's id in tables.json and the base address in the settings.",
        422 => "Check the table's period type and hierarchies in tables.json.",
        408 or 429 or >= 500 => "The source could not answer now; the next import tries again.",
        _ => "Check the request against the source's documentation.",
    };

    private string Message(string what) =>
        Safe($"{(table is null ? "The list of tables" : $"Table {table}")} from {Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)}: {what}");

    // A source may quote the header it refuses.
    private string Safe(string text) => text.Replace(token, "***", StringComparison.Ordinal);
}
