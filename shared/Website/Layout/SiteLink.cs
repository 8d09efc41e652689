namespace Reporting.Website.Layout;

/// <summary>A link on a page.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Text">What it says.</param>
public sealed record SiteLink(string Address, string Text)
{
    /// <summary>Whether it opens in a tab of its own, so that this page stays.</summary>
    public bool IsApart { get; init; }
}
