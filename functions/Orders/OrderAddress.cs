namespace Reporting.Functions;

/// <summary>Where orders of a kind are followed.</summary>
internal static class OrderAddress
{
    /// <summary>Meeting packs.</summary>
    public const string MeetingPacks = "/api/meeting-packs";

    /// <summary>Reports.</summary>
    public const string Reports = "/api/reports";
}
