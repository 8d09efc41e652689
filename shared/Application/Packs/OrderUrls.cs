namespace Reporting.Application.Packs;

/// <summary>Where orders of a kind are followed.</summary>
public static class OrderUrls
{
    /// <summary>Meeting packs.</summary>
    public const string MeetingPacks = "/api/meeting-packs";

    /// <summary>Reports.</summary>
    public const string Reports = "/api/reports";
}
