using Microsoft.AspNetCore.Components;

namespace Reporting.Website.Layout;

/// <summary>What a page shows beyond its request, so that who answers with it cannot leave anything out.</summary>
/// <typeparam name="TView">The component that shows it.</typeparam>
public interface IPageModel<TView> where TView : IComponent;
