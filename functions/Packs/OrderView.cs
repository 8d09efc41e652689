namespace Reporting.Functions.Packs;

/// <summary>An order as the API tells of it.</summary>
/// <param name="Id">The order's id: the same for the same order.</param>
/// <param name="State">building, done, doneWithFailures or failed.</param>
/// <param name="Month">The month it is a snapshot of, such as 2026M03.</param>
/// <param name="Revision">The month's revision.</param>
/// <param name="Ordered">When it was first ordered, in UTC.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Links">The documents of the whole, by what they are; empty until they are there.</param>
/// <param name="Parts">The parts of a round, by area code; empty for an order made in one piece.</param>
/// <param name="Error">What went wrong with an order made in one piece; null when nothing did.</param>
internal sealed record OrderView(
    string Id, OrderState State, string Month, int Revision, DateTimeOffset Ordered, OrderProgress Progress,
    IReadOnlyDictionary<string, string> Links, IReadOnlyList<OrderPartView> Parts, string? Error)
{
    /// <summary>An order's view.</summary>
    /// <param name="address">One of <see cref="OrderUrls"/>.</param>
    public static OrderView Of(DocumentOrder order, string address)
    {
        var place = $"{address}/{order.Id}";
        var whole = order.Parts is [{ Name: OrderParts.Whole } only] ? only : null;
        return new(order.Id, order.State, order.Month.ToString(), order.Revision, order.Ordered,
            new(order.Parts.Count, order.Count(OrderPartState.Done), order.Count(OrderPartState.Failed)),
            LinksOf(order, whole, place, address), whole is null ? [.. order.Parts.Select(p => OrderPartView.Of(p, place))] : [],
            whole?.Error);
    }

    /// <summary>202 with the order and where to follow it.</summary>
    public static IResult Accepted(DocumentOrder order, string address) =>
        Results.Accepted($"{address}/{order.Id}", Of(order, address));

    private static Dictionary<string, string> LinksOf(DocumentOrder order, OrderPart? whole, string place, string address)
    {
        var links = new Dictionary<string, string> { ["status"] = place };
        if (order.State is not (OrderState.Done or OrderState.DoneWithFailures)) return links;
        links["zip"] = place + ".zip";
        if (whole is null) return links;
        (links["pdf"], links["docx"], links["xlsx"]) = (place + ".pdf", place + ".docx", place + ".xlsx");
        if (address == OrderUrls.MeetingPacks)
            (links["slides"], links["pptx"]) = ($"{place}/{OrderFiles.Slides(OrderParts.Whole)}", $"{place}/{OrderFiles.EditableSlides(OrderParts.Whole)}");
        return links;
    }
}

/// <summary>How far an order has come.</summary>
/// <param name="Parts">The number of its parts.</param>
/// <param name="Done">How many are made.</param>
/// <param name="Failed">How many could not be made.</param>
internal sealed record OrderProgress(int Parts, int Done, int Failed)
{
    /// <summary>How much is over, in whole per cent.</summary>
    public int Percent => Parts == 0 ? 100 : 100 * (Done + Failed) / Parts;
}

/// <summary>A part of a round.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="State">waiting, done or failed.</param>
/// <param name="Error">What went wrong last, or null.</param>
/// <param name="Links">Its documents, once they are there.</param>
internal sealed record OrderPartView(string Area, OrderPartState State, string? Error, IReadOnlyDictionary<string, string> Links)
{
    /// <summary>A part's view.</summary>
    /// <param name="place">The order's address.</param>
    public static OrderPartView Of(OrderPart part, string place) => new(part.Name, part.State, part.Error,
        part.State != OrderPartState.Done ? new Dictionary<string, string>() : new Dictionary<string, string>
        {
            ["pdf"] = $"{place}/{part.Name}.pdf", ["docx"] = $"{place}/{part.Name}.docx", ["xlsx"] = $"{place}/{part.Name}.xlsx",
            ["slides"] = $"{place}/{OrderFiles.Slides(part.Name)}", ["pptx"] = $"{place}/{OrderFiles.EditableSlides(part.Name)}",
        });
}
