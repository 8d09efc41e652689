namespace Reporting.Domain.Meetings;

/// <summary>What somebody is to do for a meeting.</summary>
public enum DutyKind
{
    /// <summary>Send the agenda and the material.</summary>
    Material,

    /// <summary>Write the minutes.</summary>
    Minutes,

    /// <summary>See to an agreement whose date has passed.</summary>
    Agreement,
}

/// <summary>One thing to do for a meeting, by the minimum standards.</summary>
/// <param name="Kind">What.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Due">The last day of the deadline.</param>
/// <param name="Agreement">The agreement; null for the other kinds.</param>
public sealed record MeetingDuty(DutyKind Kind, Meeting Meeting, DateOnly Due, Agreement? Agreement)
{
    /// <summary>How many days before its deadline material is something to do.</summary>
    public const int MaterialNotice = 14;

    /// <summary>What the region is to do for a meeting.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public static IEnumerable<MeetingDuty> OfRegion(Meeting meeting, DateOnly today)
    {
        if (meeting.Cancelled) return [];
        var (material, minutes) = (MinimumStandards.MaterialDue(meeting), MinimumStandards.MinutesDue(meeting));
        return
        [
            .. meeting is { IsDialogue: true, MaterialSent: null } && today >= material.AddDays(-MaterialNotice) && today <= meeting.Date
                ? [new(DutyKind.Material, meeting, material, null)] : Array.Empty<MeetingDuty>(),
            .. meeting is { IsDialogue: true, Minutes: null } && meeting.Date < today
                ? [new(DutyKind.Minutes, meeting, minutes, null)] : Array.Empty<MeetingDuty>(),
            .. Overdue(meeting, today),
        ];
    }

    /// <summary>What an area is to do: its own agreements.</summary>
    /// <inheritdoc cref="OfRegion"/>
    public static IEnumerable<MeetingDuty> OfArea(Meeting meeting, string area, DateOnly today) =>
        meeting.Cancelled ? [] : Overdue(meeting, today).Where(d => d.Agreement!.Area == area);

    private static IEnumerable<MeetingDuty> Overdue(Meeting meeting, DateOnly today) =>
        from agreement in meeting.Minutes?.Agreements ?? []
        where agreement.IsOverdue(today)
        select new MeetingDuty(DutyKind.Agreement, meeting, agreement.Due!.Value, agreement);
}
