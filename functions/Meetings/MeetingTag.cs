using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Reporting.Functions.Meetings;

/// <summary>A meeting's version as an ETag, and what is answered when a change was made from another one.</summary>
internal static class MeetingTag
{
    /// <summary>The ETag of a version.</summary>
    public static string Of(Meeting meeting) => $"\"{meeting.Version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that a request says it was made from.</summary>
    /// <param name="problem">428 when it does not say; else null. A tag of no meeting's is version 0, which nothing has.</param>
    public static int Read(HttpRequest http, out IResult? problem)
    {
        var sent = http.Headers.IfMatch;
        problem = sent is [{ Length: > 0 } and not "*"] ? null : Results.Problem(
            "Send If-Match with the ETag of the version that the change was made from, such as If-Match: \"3\". GET the meeting to have it.",
            statusCode: 428, title: "The version is missing");
        return EntityTagHeaderValue.TryParse(sent.ToString(), out var tag)
            && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    /// <summary>412: somebody else was first.</summary>
    public static IResult Changed(Meeting now) => Results.Problem(
        $"{now.By} changed the meeting at {now.Changed:yyyy-MM-dd HH:mm} UTC; its version is now {now.Version}. Nothing of yours was written. "
        + $"GET /api/meetings/{now.Id}, make the change again and send it with If-Match: {Of(now)}.",
        statusCode: 412, title: "Somebody else changed it first");

    /// <summary>404: there is no such meeting.</summary>
    public static IResult Missing(string id) =>
        Problem.Missing($"There is no meeting '{(id.Length > 60 ? id[..60] : id)}'. GET /api/meetings?region=084 lists a region's.");
}
