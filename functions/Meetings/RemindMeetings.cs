namespace Reporting.Functions.Meetings;

/// <summary>Timer: reminds the contacts of meetings of what is due.</summary>
public sealed class RemindMeetings(MeetingReminders reminders)
{
    /// <summary>Handles the moment.</summary>
    [Function(nameof(RemindMeetings))]
    public Task Run([TimerTrigger("%RemindSchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        reminders.OrderAsync(cancellation);
}
