namespace Reporting.Storage.Meetings;

/// <summary>By which way something of a jobcentre's came in.</summary>
public enum InputWay
{
    /// <summary>By the jobcentre's link, without an account: the name is as typed.</summary>
    Link,

    /// <summary>By somebody who signed in for the area.</summary>
    Area,

    /// <summary>By the region, which was told otherwise.</summary>
    Region,
}

/// <summary>Who writes something for a jobcentre.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="By">The name.</param>
public sealed record InputAuthor(string Area, string By, InputWay Way);

/// <summary>A comment on the agenda, or a jobcentre's own written input, as it is kept.</summary>
/// <param name="Slot">Its place among the area's own, from 1.</param>
/// <param name="Text">As typed.</param>
public sealed record KeptComment(int Slot, InputAuthor Author, string Text, DateTimeOffset At);

/// <summary>That an area's agenda is agreed.</summary>
/// <param name="Agenda">What was agreed, item by item: <see cref="AgendaDraft.Typed"/> of the region's items and the area's own.</param>
public sealed record AgreedAgenda(InputAuthor Author, DateTimeOffset At, IReadOnlyList<string> Agenda);

/// <summary>A file that a jobcentre sent, as it is kept.</summary>
/// <param name="Mark">What it is known by: twelve hexadecimal digits by chance.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Sha256">The hash of its content, in hexadecimal digits.</param>
public sealed record KeptFile(string Mark, InputAuthor Author, string Name, long Length, string Sha256, DateTimeOffset At);

/// <summary>What the jobcentres sent to a meeting beside their items.</summary>
/// <param name="Comments">Area by area, in the order they were written.</param>
/// <param name="Agreed">The agendas that are agreed, one an area at most.</param>
/// <param name="Files">Area by area, oldest first.</param>
public sealed record MeetingInputs(
    IReadOnlyList<KeptComment> Comments, IReadOnlyList<AgreedAgenda> Agreed, IReadOnlyList<KeptFile> Files)
{
    /// <summary>Those of some areas alone: of one that is not in the meeting any longer nobody reads them.</summary>
    public MeetingInputs Within(IReadOnlyCollection<string> areas) => new(
        [.. Comments.Where(c => areas.Contains(c.Author.Area))], [.. Agreed.Where(a => areas.Contains(a.Author.Area))],
        [.. Files.Where(f => areas.Contains(f.Author.Area))]);

    /// <summary>The agreed agenda of an area, or null.</summary>
    public AgreedAgenda? AgreedBy(string area) => Agreed.FirstOrDefault(a => a.Author.Area == area);
}
