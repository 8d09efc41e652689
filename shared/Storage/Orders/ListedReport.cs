namespace Reporting.Storage.Orders;

/// <summary>A report that was ordered, as lists show it.</summary>
/// <param name="Id">The order's id.</param>
/// <param name="Month">The month it is a snapshot of.</param>
/// <param name="Revision">The month's revision.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Ordered">When it was first ordered, in UTC.</param>
/// <param name="Report">The report's id, such as <c>key-figures</c>.</param>
/// <param name="Areas">The codes of the areas it is about.</param>
/// <param name="Name">What they are called together, as named or typed.</param>
public sealed record ListedReport(
    string Id, Period Month, int Revision, OrderState State, DateTimeOffset Ordered, string Report, IReadOnlyList<string> Areas,
    string Name);
