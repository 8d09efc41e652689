namespace Reporting.Website.Callers;

/// <summary>What whoever has signed in is to do next.</summary>
/// <param name="Today">The day it is in Denmark.</param>
/// <param name="Work">The next meeting, and what is to do for the meetings.</param>
/// <param name="New">What became a performance concern in the newest month in the caller's areas, the most serious first.</param>
/// <param name="Month">The newest public month; null while there is none.</param>
/// <param name="Orders">The meeting packs that the caller may see, newest first.</param>
/// <param name="Dormant">The cases of intervention that the caller should look at: nobody wrote in them for long.</param>
/// <param name="Waiting">The meetings that areas of the caller's were asked about and have not answered.</param>
public sealed record WorkPageModel(
    Catalogue Catalogue, DateOnly Today, MeetingWork Work, IReadOnlyList<LedFinding> New, Period? Month,
    IReadOnlyList<ListedOrder> Orders, IReadOnlyList<InterventionCase> Dormant,
    IReadOnlyList<(Meeting Meeting, string Area)> Waiting) : IPageModel<WorkPageView>
{
    /// <summary>The year it is.</summary>
    public int Year => Today.Year;
}
