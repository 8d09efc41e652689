using Microsoft.AspNetCore.Components;

namespace Reporting.Website.Layout;

/// <summary>A page of the site.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageView<TModel> : ComponentBase
{
    /// <summary>What the page knows of its request.</summary>
    [Parameter, EditorRequired]
    public required SiteContext Context { get; set; }

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
