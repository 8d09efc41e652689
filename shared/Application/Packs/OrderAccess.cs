using Reporting.Application.Access;
using Reporting.Application.Meetings;

namespace Reporting.Application.Packs;

/// <summary>Finds the orders of meeting packs and reports that a caller may see.</summary>
public sealed class OrderAccess(Catalogue catalogue, OrderRepository orders, OrderStore store, TimeProvider clock)
{
    /// <summary>An order with what it is made of; null when there is none that the caller may see.</summary>
    public async Task<(DocumentOrder Order, OrderContent Content)?> FindAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await orders.FindAsync(id, cancellation) is not { } order
            || await store.FindAsync(id, cancellation) is not { } content) return null;
        return caller.May(Permission.See, Of(content)) ? (order, content) : null;
    }

    /// <summary>The meeting packs that a caller may see, newest first.</summary>
    public async Task<IReadOnlyList<ListedOrder>> AllAsync(Caller caller, CancellationToken cancellation) =>
        [.. (await orders.PacksAsync(cancellation)).Where(o => caller.May(Permission.See, Of(o.Areas, o.IsRound, o.Meeting, o.Date)))];

    /// <summary>The reports that a caller may see, newest first.</summary>
    public async Task<IReadOnlyList<ListedReport>> ReportsAsync(Caller caller, CancellationToken cancellation) =>
        [.. (await orders.ReportsAsync(cancellation)).Where(r => caller.May(Permission.See, OfReport(r.Areas)))];

    /// <summary>The deletions of meeting packs that a caller may have seen, newest first.</summary>
    public async Task<IReadOnlyList<DeletedOrder>> DeletedAsync(Caller caller, CancellationToken cancellation) =>
        [.. (await orders.DeletedAsync(cancellation)).Where(o => MaySee(o, caller))];

    /// <summary>The role by which a caller may order a pack or a report, or have what failed of it made again; null when by none.</summary>
    public Role? ByOrdering(OrderContent content, Caller caller) => caller.By(Permission.Order, Of(content));

    /// <summary>Whether a caller may order a report on areas.</summary>
    public bool MayOrderReport(IReadOnlyCollection<string> areas, Caller caller) => caller.May(Permission.Order, OfReport(areas));

    /// <summary>Whether somebody who ordered a pack is of the caller's own side, so that the caller may take that order back.</summary>
    /// <param name="orderer">As in <see cref="DocumentOrder.OrderedBy"/>.</param>
    public bool IsOwn(string orderer, OrderContent content, Caller caller) =>
        caller.IsOperator || (Role.Read(orderer) is { } role && ByOrdering(content, caller.As(role.Kind)) is not null);

    /// <summary>Whether a caller may delete a pack: each side what it ordered, and the operator everything.</summary>
    public bool MayDelete(DocumentOrder order, OrderContent content, Caller caller) =>
        caller.IsOperator || order.OrderedBy.Any(o => IsOwn(o, content, caller));

    /// <summary>The last deletion of an order that the caller may have seen; null when there is none.</summary>
    public async Task<DeletedOrder?> LastDeletionAsync(string id, Caller caller, CancellationToken cancellation) =>
        await orders.LastDeletionAsync(id, cancellation) is { } deleted && MaySee(deleted, caller) ? deleted : null;

    private bool MaySee(DeletedOrder deleted, Caller caller) =>
        caller.May(Permission.See, Of(deleted.Areas, deleted.IsRound, deleted.Meeting, deleted.Date));

    private ProtectedResource Of(OrderContent content) => content.Report is { } report ? OfReport(report.Areas)
        : Of(content.Pack!.Areas, content.IsRound, content.Pack.Meeting, content.Pack.Date);

    private ProtectedResource OfReport(IReadOnlyCollection<string> areas) =>
        ProtectedResource.OfReport(catalogue, areas, DanishDay.Of(clock));

    private ProtectedResource Of(IReadOnlyList<string> areas, bool isRound, string? meeting, DateOnly? day) =>
        ProtectedResource.OfPack(catalogue, areas, isRound, meeting, day, DanishDay.Of(clock));
}
