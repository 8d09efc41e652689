namespace Reporting.Website.Packs;

/// <summary>The form of an order.</summary>
/// <param name="Groups">The groups to compare with in the month of the figures.</param>
public sealed record OrderPageModel(
    OrderForm Form, Catalogue Catalogue, FormRefusal? Refusal, IReadOnlyList<Area> Areas, IReadOnlyList<Area> Regions,
    IReadOnlyList<ComparisonGroup> Groups, OrderContent? Content, IReadOnlyList<Block> Agenda) : IPageModel<OrderPageView>;
