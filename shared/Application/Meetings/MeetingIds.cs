using System.Security.Cryptography;

namespace Reporting.Application.Meetings;

/// <summary>Makes ids for meetings.</summary>
public static class MeetingIds
{
    /// <summary>The field of a form that holds its mark.</summary>
    public const string Field = "mark";

    /// <summary>A mark that no other meeting has.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MeetingId.MarkBytes));

    /// <summary>An id that no other meeting has.</summary>
    public static string New(int year, string region) => new MeetingId(year, region, New()).ToString();

    /// <summary>The id of what is kept of a year with the mark of its form; with a new one when the form has none.</summary>
    public static string Kept(int year, string mark) => KeptIds.Of(year, mark) ?? KeptIds.Of(year, New())!;

    /// <summary>
    /// A new meeting's id with the mark of its form, so that a form that comes twice names the same meeting; as it is when the
    /// form has none.
    /// </summary>
    public static string Of(string id, string mark) =>
        MeetingId.Read(id) is { } known && MeetingId.Read((known with { Mark = mark }).ToString()) is { } marked ? marked.ToString() : id;
}
