namespace Reporting.Functions;

/// <summary>Timer: reminds the contacts of meetings of what is due.</summary>
internal static class RemindMeetings
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(RemindMeetings),
        (Invocation<TimerInfo> _, MeetingReminders reminders, CancellationToken cancellation) => reminders.OrderAsync(cancellation)).AsTrigger(nameof(RemindMeetings));
}
