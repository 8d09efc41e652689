namespace Reporting.Website.Callers;

/// <summary>What whoever has signed in may do.</summary>
/// <param name="Dormant">The cases of intervention that the caller should look at: nobody wrote in them for long.</param>
/// <param name="Waiting">The meetings that areas of the caller's were asked about and have not answered.</param>
public sealed record WorkPageModel(
    Catalogue Catalogue, int Year, IReadOnlyList<InterventionCase> Dormant, IReadOnlyList<(Meeting Meeting, string Area)> Waiting)
    : IPageModel<WorkPageView>;
