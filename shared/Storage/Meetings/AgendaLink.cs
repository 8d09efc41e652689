namespace Reporting.Storage.Meetings;

/// <summary>The link at which a jobcentre writes its items for a meeting without an account.</summary>
/// <param name="Generation">Which link it is, from 0. Renewing makes the next one, and those before open nothing.</param>
/// <param name="Withdrawn">Whether the region withdrew it; renewing gives another.</param>
/// <param name="Changes">How many changes were made with it.</param>
public sealed record AgendaLink(int Generation, bool Withdrawn, int Changes)
{
    /// <summary>How many changes can be made with one link. Each stays in the meeting's history.</summary>
    public const int MaxChanges = 100;

    /// <summary>The link that a meeting begins with.</summary>
    public static AgendaLink First { get; } = new(0, false, 0);

    /// <summary>Whether a link of a generation still opens the page.</summary>
    public bool Opens(int generation) => !Withdrawn && generation == Generation;

    /// <summary>Whether an item can be added. One change per item is held back, so that each can still be removed.</summary>
    /// <param name="items">How many items there are.</param>
    public bool HasRoom(int items) => Changes + items + 2 <= MaxChanges;
}
