namespace Reporting.Domain.Meetings;

/// <summary>What a meeting begins with: what the meetings before it left.</summary>
/// <param name="Agreements">All agreements of the last meeting, and those still open from earlier ones; the oldest meeting first.</param>
/// <param name="Last">What the last meeting's minutes sum up; null when there is nothing of it.</param>
/// <param name="Withheld">Whether agreements are open that are not for all who read this.</param>
public sealed record DialogueBefore(IReadOnlyList<PastAgreement> Agreements, PastMinutes? Last, bool Withheld)
{
    /// <summary>What an area's meetings left.</summary>
    /// <param name="meetings">The area's meetings, and those of the areas it carries on.</param>
    /// <param name="area">The area's code.</param>
    /// <param name="readers">The codes of all areas that read it: only meetings that each of them took part in count.</param>
    /// <param name="day">The day of the meeting it is for.</param>
    /// <param name="lineage">The codes of an area and of those it carries on, whose meetings count as its own.</param>
    public static DialogueBefore Of(IEnumerable<Meeting> meetings, string area, IReadOnlyList<string> readers, DateOnly day,
        Func<string, IReadOnlyList<string>> lineage)
    {
        var (own, all) = (lineage(area), readers.Select(lineage).ToList());
        var before = meetings.Where(m => !m.Cancelled && m.Date < day && m.Minutes is not null).OrderBy(m => m.Date)
            .ThenBy(m => m.Id, StringComparer.Ordinal).ToList();
        var held = before.FindAll(m => all.TrueForAll(reader => reader.Any(m.Areas.Contains)));
        var agreements = held.SelectMany((m, i) => m.Minutes!.Agreements
            .Where(a => own.Contains(a.Area) && (i == held.Count - 1 || a.State == AgreementState.Open))
            .Select(a => new PastAgreement(m.Date, a) { For = a.Area == area ? null : area }));
        var withheld = before.Except(held).SelectMany(m => m.Minutes!.Agreements)
            .Any(a => own.Contains(a.Area) && a.State == AgreementState.Open);
        return new([.. agreements], held.Count == 0 ? null : PastMinutes.Of(held[^1], area), withheld);
    }
}

/// <summary>What a meeting's minutes sum up for the next one.</summary>
/// <param name="Area">The code of the area whose next meeting it is.</param>
/// <param name="Meeting">The day of the meeting.</param>
/// <param name="Status">How it stood; null when it was not written.</param>
/// <param name="Expectation">What was expected until the next meeting; null when it was not written.</param>
/// <param name="Decisions">What was decided.</param>
public sealed record PastMinutes(string Area, DateOnly Meeting, string? Status, string? Expectation, IReadOnlyList<string> Decisions)
{
    /// <summary>What a meeting's minutes sum up; null when nothing of it was written.</summary>
    public static PastMinutes? Of(Meeting meeting, string area) => meeting.Minutes is { } minutes
        && (minutes.Status is not null || minutes.Expectation is not null || minutes.Decisions.Count > 0)
            ? new(area, meeting.Date, minutes.Status, minutes.Expectation, minutes.Decisions) : null;
}
