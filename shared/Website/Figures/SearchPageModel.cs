namespace Reporting.Website.Figures;

/// <summary>What a search found.</summary>
/// <param name="Found">The nearest.</param>
/// <param name="Total">How many are called so.</param>
/// <param name="Near">What was perhaps meant, when nothing is called as asked.</param>
public sealed record SearchPageModel(string Asked, IReadOnlyList<SearchHit> Found, int Total, IReadOnlyList<SearchHit> Near) : IPageModel<SearchPageView>;

/// <summary>One thing that a search found.</summary>
/// <param name="Beside">What tells it from others of the name: the region of an area, or that it is an indicator; may be empty.</param>
public sealed record SearchHit(string Address, string Text, string Beside);
