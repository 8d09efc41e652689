using System.Text.Json.Serialization;

namespace Reporting.Domain.Knowledge;

/// <summary>A case of intervention (indgrebssag): what region and municipality do together about a finding, step by step.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Area">The code of the area it is with.</param>
/// <param name="Topic">The id of the topic it is about.</param>
/// <param name="Step">The id of the step of the intervention ladder.</param>
/// <param name="Opened">The day it was opened.</param>
public sealed record InterventionCase(string Id, string Area, string Topic, string Step, DateOnly Opened) : Kept(Id)
{
    /// <summary>After how many days without a change a case that is open is dormant.</summary>
    public const int DormantDays = 90;

    /// <summary>Whom it is agreed with, as typed.</summary>
    public string AgreedWith { get; init; } = "";

    /// <summary>What is to be done, as typed.</summary>
    public string Plan { get; init; } = "";

    /// <summary>What help the region gives, as typed.</summary>
    public string Help { get; init; } = "";

    /// <summary>How it goes, as typed; what stood here before is in the history.</summary>
    public string Status { get; init; } = "";

    /// <summary>Which figure is followed, and from which period; null when none is.</summary>
    public ResultSpan? Measured { get; init; }

    /// <summary>The day it was closed; null while it is open.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>Why it was closed, as typed; empty while it is open.</summary>
    public string ClosedWhy { get; init; } = "";

    /// <summary>Whether it is open.</summary>
    [JsonIgnore]
    public bool IsOpen => Closed is null && !Removed;

    /// <summary>Whether nothing was written in it for so long that somebody should look at it.</summary>
    public bool IsDormant(DateTimeOffset now) => IsOpen && now - Changed >= TimeSpan.FromDays(DormantDays);

    /// <summary>Cases as they are listed: those open before those closed, the one that waited longest first.</summary>
    public static IReadOnlyList<InterventionCase> Sort(IEnumerable<InterventionCase> cases) =>
        [.. cases.OrderBy(c => !c.IsOpen).ThenBy(c => c.Changed).ThenBy(c => c.Id, StringComparer.Ordinal)];
}
