using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>What came of taking a plan over.</summary>
/// <param name="Made">How many meetings were made.</param>
/// <param name="There">How many were there already.</param>
public sealed record TakenPlan(int Made, int There);

/// <summary>
/// Makes meetings of what a year plan proposed. A proposal has the id of the meeting it becomes, so a plan that is taken over twice, or
/// cut off and taken over again, makes each meeting once; one that the region has changed since stays as it is.
/// </summary>
public sealed class PlanTaker(MeetingReader reader, MeetingRepository meetings)
{
    private const int AtOnce = 8;

    /// <summary>Makes the meetings that were chosen; null when one cannot be planned, and then none is made.</summary>
    /// <param name="year">The plan's year.</param>
    /// <param name="region">The plan's region.</param>
    /// <param name="chosen">The proposals.</param>
    /// <param name="by">Who takes the plan over.</param>
    public async Task<TakenPlan?> TakeAsync(int year, string region, IReadOnlyList<PlanChoice> chosen, Language language, string by,
        ValidationErrors errors, CancellationToken cancellation)
    {
        var sound = chosen.Select(c => (Choice: c, Read: reader.Read(c.Input(language, by), null, errors))).ToList();
        if (errors.Count > 0) return null;
        if (sound.Exists(s => MeetingId.Read(s.Read!.Meeting.Id) is not { } id || id.Year != year || id.Region != region))
        {
            errors.Add("take", "Et af møderne hører til et andet år eller en anden region. Hent siden igen.",
                "One of the meetings belongs to another year or region.");
            return null;
        }

        var made = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(sound, options, async (one, stop) =>
        {
            var meeting = one.Read!.Meeting with { Id = MeetingIds.Of(one.Read.Meeting.Id, one.Choice.Mark) };
            if (await meetings.TryPlanAsync(meeting, MeetingContacts.None, by, stop) is not null) Interlocked.Increment(ref made);
        });
        return new(made, sound.Count - made);
    }
}
