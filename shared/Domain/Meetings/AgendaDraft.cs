using System.Security.Cryptography;
using System.Text;

namespace Reporting.Domain.Meetings;

/// <summary>
/// The proposed agenda of a meeting: what is always on it, and what people wrote. The topics of the figures come with the pack.
/// </summary>
public static class AgendaDraft
{
    private const int MarkLength = 16;
    private static readonly LocalizedText Overview = new("Resultatoversigten (fast punkt)", "The results overview (fixed item)");
    private static readonly LocalizedText FollowUp =
        new("Opfølgning på aftaler fra tidligere møder", "Follow-up on agreements from earlier meetings");
    private static readonly LocalizedText Agreements =
        new("Aftaler: hvad gøres, af hvem og hvornår", "Agreements: what is done, by whom and when");

    /// <summary>All items in order; what is always on the agenda of a dialogue meeting is on no other.</summary>
    /// <param name="items">What the jobcentres asked for.</param>
    public static IReadOnlyList<LocalizedText> Of(Meeting meeting, IEnumerable<AgendaItem> items) =>
    [
        .. meeting.IsDialogue ? [Overview, FollowUp] : Array.Empty<LocalizedText>(),
        .. Typed(meeting, items).Select(t => new LocalizedText(t, t)),
        .. meeting.IsDialogue ? [Agreements] : Array.Empty<LocalizedText>(),
    ];

    /// <summary>
    /// What people wrote of it: the region's items, then the jobcentres'. This is what is agreed; the rest never changes.
    /// </summary>
    public static IReadOnlyList<string> Typed(Meeting meeting, IEnumerable<AgendaItem> items) =>
        [.. meeting.Agenda, .. items.Select(i => i.Text)];

    /// <summary>A mark of an agenda, so that nobody agrees to another than was shown.</summary>
    public static string Mark(IReadOnlyList<string> typed) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', typed))))[..MarkLength];
}
