namespace Reporting.Website.Packs;

/// <summary>The form of an order.</summary>
public sealed record OrderPageModel(
    OrderForm Form, Catalogue Catalogue, IReadOnlyList<string> ValidationErrors, IReadOnlyList<Area> Areas, IReadOnlyList<Area> Regions,
    OrderContent? Content, IReadOnlyList<Block> Agenda) : IPageModel<OrderPageView>;
