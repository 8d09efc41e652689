namespace Reporting.Domain.Meetings;

/// <summary>How the approval of minutes stands.</summary>
public enum ApprovalState
{
    /// <summary>They were not sent, or were withdrawn.</summary>
    NotSent,

    /// <summary>They were sent, and nobody has said anything.</summary>
    Waiting,

    /// <summary>A jobcentre has comments.</summary>
    Commented,

    /// <summary>They are approved.</summary>
    Approved,

    /// <summary>They are approved on their own: nobody objected within the time.</summary>
    ByItself,

    /// <summary>They were changed after they were sent, and are to be sent again.</summary>
    Changed,
}

/// <summary>How one jobcentre's approval stands.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="State">How it stands.</param>
/// <param name="Answer">Its last answer of this round; null when it gave none.</param>
public sealed record AreaApproval(string Area, ApprovalState State, ApprovalAnswer? Answer);

/// <summary>How the approval of a meeting's minutes stands on a day: reckoned from what is kept, so that no timer has to do it.</summary>
/// <param name="State">How it stands over all.</param>
/// <param name="Areas">How each jobcentre's stands.</param>
public sealed record ApprovalStatus(ApprovalState State, IReadOnlyList<AreaApproval> Areas)
{
    /// <summary>Whether the minutes are approved.</summary>
    public bool IsApproved => State is ApprovalState.Approved or ApprovalState.ByItself;

    /// <summary>Whether a jobcentre can answer.</summary>
    public bool IsOpen => State is not (ApprovalState.NotSent or ApprovalState.Changed);

    /// <summary>How it stands.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public static ApprovalStatus Of(Meeting meeting, DateOnly today)
    {
        var areas = meeting.Areas.Select(a => Of(meeting.Minutes, a, today)).ToList();
        return new(Over(areas), areas);
    }

    private static AreaApproval Of(Minutes? minutes, string area, DateOnly today)
    {
        if (minutes?.Approval is not { Withdrawn: false } sent) return new(area, ApprovalState.NotSent, null);
        var last = sent.LastOf(area);
        if (sent.Edition != minutes.Edition) return new(area, ApprovalState.Changed, last);
        return new(area, last switch
        {
            { Approved: true } => ApprovalState.Approved,
            { } => ApprovalState.Commented, // who objected is not silent
            null => sent.Until < today ? ApprovalState.ByItself : ApprovalState.Waiting,
        }, last);
    }

    // All must approve; a comment is what there is to see to first.
    private static ApprovalState Over(List<AreaApproval> areas)
    {
        if (areas.Count == 0) return ApprovalState.NotSent;
        foreach (var state in new[] { ApprovalState.NotSent, ApprovalState.Changed, ApprovalState.Commented, ApprovalState.Waiting })
            if (areas.Exists(a => a.State == state)) return state;
        return areas.Exists(a => a.State == ApprovalState.Approved) ? ApprovalState.Approved : ApprovalState.ByItself;
    }
}
