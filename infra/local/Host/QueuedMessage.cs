namespace Reporting.Local.Host;

/// <summary>A message as received: its text decoded, its times in UTC.</summary>
internal sealed record QueuedMessage(
    string Id,
    string PopReceipt,
    string Text,
    long DequeueCount,
    DateTimeOffset InsertedOn,
    DateTimeOffset ExpiresOn,
    DateTimeOffset NextVisibleOn)
{
    /// <summary>A message an operator typed: on no queue, delivered once.</summary>
    internal static QueuedMessage ByHand(string text, DateTimeOffset now) =>
        new(Guid.NewGuid().ToString(), "", text, 1, now, now.AddDays(7), now.AddMinutes(10));
}
