namespace Reporting.Website.Packs;

/// <summary>How far an order has come.</summary>
/// <param name="MayRetry">Whether the caller may try what failed again.</param>
/// <param name="MayDelete">Whether the caller may delete it.</param>
public sealed record OrderStatusPageModel(
    DocumentOrder Order, OrderContent Content, Catalogue Catalogue, bool MayRetry, bool MayDelete) : IPageModel<OrderStatusPageView>;
