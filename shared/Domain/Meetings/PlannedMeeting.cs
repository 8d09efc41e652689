using System.Security.Cryptography;
using System.Text;

namespace Reporting.Domain.Meetings;

/// <summary>Why a year plan proposes a meeting.</summary>
public enum PlanReason
{
    /// <summary>The individual meeting of spring, about the municipality's employment plan (beskæftigelsesplan).</summary>
    EmploymentPlan,

    /// <summary>One of the two individual meetings that everybody has.</summary>
    Yearly,

    /// <summary>One more, because there is more to talk about.</summary>
    MoreNeed,

    /// <summary>A collective meeting about a problem that they share, or that one of them has solved.</summary>
    SharedTopic,

    /// <summary>A collective meeting of areas that are alike.</summary>
    Experience,
}

/// <summary>A meeting in a year plan.</summary>
/// <param name="Id">The id of the meeting that it becomes: the same whenever the same is proposed, so that it is made once.</param>
/// <param name="Areas">The codes of the areas: one, or several at a collective meeting.</param>
/// <param name="Number">Its place among the area's individual meetings in the year, or among its collective ones, from 1.</param>
/// <param name="Of">How many of them there are in the year, those held and planned already among them.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Individual, with the director, or collective.</param>
/// <param name="Reason">Why.</param>
public sealed record PlannedMeeting(
    string Id, IReadOnlyList<string> Areas, int Number, int Of, DateOnly Date, MeetingKind Kind, PlanReason Reason)
{
    /// <summary>What a collective meeting is about; null when its areas are only alike, and for individual ones.</summary>
    public CollectiveProposal? Proposal { get; init; }

    /// <summary>The id of an area's individual meeting.</summary>
    /// <param name="number">Which of them, from 1.</param>
    public static string IdOf(int year, string region, string area, int number) => Hashed(year, region, $"i|{area}|{number}");

    /// <summary>The id of a collective meeting.</summary>
    /// <param name="number">Which of those that the same areas have together, from 1.</param>
    public static string IdOf(int year, string region, IEnumerable<string> areas, int number) =>
        Hashed(year, region, $"c|{string.Join(',', areas.Order(StringComparer.Ordinal))}|{number}");

    private static string Hashed(int year, string region, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{year}|{region}|{name}"));
        return new MeetingId(year, region, Convert.ToHexStringLower(hash.AsSpan(0, MeetingId.MarkBytes))).ToString();
    }
}
