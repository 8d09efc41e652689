namespace Reporting.Website.Packs;

/// <summary>The meeting packs that were ordered.</summary>
public sealed record OrdersPageModel(
    Catalogue Catalogue, IReadOnlyList<ListedOrder> Orders, IReadOnlyList<DeletedOrder> Deleted) : IPageModel<OrdersPageView>;
