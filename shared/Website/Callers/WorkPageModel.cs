namespace Reporting.Website.Callers;

/// <summary>What whoever has signed in may do.</summary>
/// <param name="Dormant">The cases of intervention that the caller should look at: nobody wrote in them for long.</param>
public sealed record WorkPageModel(Catalogue Catalogue, int Year, IReadOnlyList<InterventionCase> Dormant) : IPageModel<WorkPageView>;
