using Reporting.Application.Meetings;

namespace Reporting.Application.Newsletters;

/// <summary>Finds where a region is written to. It is kept with its meetings alone.</summary>
public sealed class RegionMail(MeetingRepository meetings, ContactRepository book, TimeProvider clock)
{
    /// <summary>The region's contact of its newest meeting that names one, of this year or the last; null when none does.</summary>
    public async Task<string?> OfAsync(string region, CancellationToken cancellation)
    {
        var year = DanishDay.Of(clock).Year;
        foreach (var meeting in (await meetings.OfAsync(year, region, cancellation)).OrderByDescending(m => m.Date)
            .Concat((await meetings.OfAsync(year - 1, region, cancellation)).OrderByDescending(m => m.Date)))
            if ((await book.OfAsync(meeting.Id, cancellation)).Region is { } mail) return mail;
        return null;
    }
}
