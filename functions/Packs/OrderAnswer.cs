namespace Reporting.Functions.Packs;

/// <summary>Answers with an order's status or one of its documents.</summary>
public sealed class OrderAnswer(
    Catalogue catalogue, OrderRepository orders, OrderStore store, RunRepository runs, OrderDocuments documents)
{
    /// <summary>The status; with .pdf, .docx, .xlsx or .zip after the id, the document of the whole.</summary>
    /// <param name="address">One of <see cref="OrderUrls"/>.</param>
    public async Task<IResult> OfAsync(HttpContext http, string asked, string address, CancellationToken cancellation)
    {
        var extension = Path.GetExtension(asked);
        var id = asked[..^extension.Length];
        if (await FindAsync(id, address, cancellation) is not var (order, content)) return NoOrder(id, address);
        return extension.Length == 0 ? Results.Ok(OrderView.Of(order, address))
            : await DocumentAsync(http, order, content, OrderParts.Whole + extension, cancellation);
    }

    /// <summary>A document by its name within the order.</summary>
    /// <param name="address">One of <see cref="OrderUrls"/>.</param>
    public async Task<IResult> DocumentAsync(HttpContext http, string id, string file, string address, CancellationToken cancellation) =>
        await FindAsync(id, address, cancellation) is var (order, content)
            ? await DocumentAsync(http, order, content, file, cancellation) : NoOrder(id, address);

    /// <summary>A document of an order that has been read already.</summary>
    public async Task<IResult> DocumentAsync(
        HttpContext http, DocumentOrder order, OrderContent content, string file, CancellationToken cancellation)
    {
        var names = content.Parts.SelectMany(p => OrderFiles.Of(content, p).Concat(OrderFiles.Editable(content, p))).Append(OrderFiles.Zip).ToList();
        if (!names.Contains(file))
            return Problem.Missing(
                $"The order has no document '{file}'; it has {string.Join(", ", names.Take(8))}{(names.Count > 8 ? " ..." : "")}.");
        if (await runs.IsClosedAsync(new(content.Month, content.Revision), cancellation))
            return Problem.Of(RunFinder.Closed(new(content.Month, content.Revision)));
        // What is not settled may still be written anew; what is never changes.
        if (order.Parts.All(p => p.State == OrderPartState.Waiting) || (file == OrderFiles.Zip && order.State == OrderState.Building))
            return Problem.Conflict(
                $"The documents are not made yet; {order.Count(OrderPartState.Done)} of {order.Parts.Count} parts are. Ask again in a moment.");
        if (OrderFiles.Editable(content, OrderFiles.PartOf(file)).Contains(file))
            return await EditableAsync(http, order, content, file, cancellation);
        return await store.OpenAsync(order.Id, file, cancellation) is { } document
            ? DocumentAnswer.Of(http, document, OrderFiles.SavedAs(catalogue, content, file), DocumentCaching.Private)
            : NotMade(file);
    }

    /// <summary>Whether an order is of a meeting pack, or of none any longer: its content is deleted before its rows.</summary>
    public async Task<bool> IsPackAsync(string id, CancellationToken cancellation) =>
        !OrderIds.IsId(id) || await store.FindAsync(id, cancellation) is not { Report: not null };

    private async Task<IResult> EditableAsync(
        HttpContext http, DocumentOrder order, OrderContent content, string file, CancellationToken cancellation)
    {
        if (order.Parts.FirstOrDefault(p => p.Name == OrderFiles.PartOf(file)) is not { State: OrderPartState.Done }) return NotMade(file);
        var bytes = await documents.EditableAsync(content, file, cancellation);
        return DocumentAnswer.Attached(http, new(bytes, OrderFiles.ContentTypes[Path.GetExtension(file).TrimStart('.')], DocumentTag.Of(bytes)),
            OrderFiles.SavedAs(catalogue, content, file));
    }

    // An order is only there where it was ordered: a report is no meeting pack. Without its content it is being deleted.
    private async Task<(DocumentOrder Order, OrderContent Content)?> FindAsync(string id, string address, CancellationToken cancellation) =>
        await orders.FindAsync(id, cancellation) is { } order && await store.FindAsync(id, cancellation) is { } content
        && content.Pack is null == (address == OrderUrls.Reports) ? (order, content) : null;

    private static IResult NotMade(string file) =>
        Problem.Missing($"'{file}' could not be made or is not made yet; the order's status tells why.");

    private static IResult NoOrder(string id, string address) =>
        Problem.Missing($"There is no order '{(id.Length > 60 ? id[..60] : id)}'. POST {address} answers with the id of a new one.");
}
