namespace Reporting.Functions.Hosting;

/// <summary>How the routes are grouped in the description of the API.</summary>
internal static class ApiTags
{
    public const string Areas = "Areas";
    public const string Runs = "Runs";
    public const string Overviews = "Overviews";
    public const string Verdicts = "Verdicts";
    public const string Subscriptions = "Subscriptions";
    public const string Deliveries = "Deliveries";
    public const string MeetingPacks = "Meeting packs";
    public const string Reports = "Reports";
    public const string Meetings = "Meetings";
    public const string Goals = "Goals";
    public const string Description = "Description";
}
