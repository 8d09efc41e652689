namespace Reporting.Storage.Blobs;

/// <summary>The app's blob containers.</summary>
public static class ContainerNames
{
    /// <summary>The source's responses as received.</summary>
    public const string Extracts = "extracts";

    /// <summary>What a run is computed from: slices, changes, quarantine.</summary>
    public const string Runs = "runs";

    /// <summary>The finished documents.</summary>
    public const string Overviews = "overviews";

    /// <summary>What was ordered and the documents it came to.</summary>
    public const string Orders = "orders";

    /// <summary>The files that jobcentres send to their meetings, as received.</summary>
    public const string MeetingFiles = "meeting-files";

    /// <summary>Copies of the tables that hold what nobody could compute again.</summary>
    public const string Copies = "copies";

    /// <summary>All containers.</summary>
    public static IReadOnlyList<string> All { get; } = [Extracts, Runs, Overviews, Orders, MeetingFiles, Copies];
}
