namespace Reporting.Documents.Packs;

/// <summary>The cover: which meeting, and what the pack is a snapshot of.</summary>
internal sealed class CoverPart(Pack pack, DocumentTexts words)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(1, PackTitle.Of(pack, words));
        yield return new TextBlock(Snapshot(), TextWeight.Lead);
        if (pack.Input.Run.Demo) yield return new TextBlock(new OverviewTexts(words.Language).Demo + ".");
        yield return new ListBlock([.. Facts()]);
    }

    private string Snapshot()
    {
        var (month, revision) = (words.Periods.Long(pack.Input.Run.Month), pack.Input.Run.Revision);
        return words.Say($"Tallene er for {month}, revision {revision}.", $"The figures are of {month}, revision {revision}.");
    }

    // What is not settled is left out, and so is what the title says.
    private IEnumerable<string> Facts()
    {
        var order = pack.Order;
        if (order.Date is { } day)
            yield return words.Say("Dato: ", "Date: ") + DateText.Of(day, words) + ClockText.After(order.Start, order.End, words.Language);
        if (!string.IsNullOrWhiteSpace(order.Place)) yield return words.Say("Sted: ", "Place: ") + order.Place;
        if (order.VideoLink is { } video) yield return words.Say("Videomøde: ", "Video meeting: ") + video;
        if (order.Participants.Count > 0) yield return words.Say("Deltagere: ", "Participants: ") + string.Join(", ", order.Participants);
        if (pack.IsShared) yield return words.Say("Områder: ", "Areas: ") + words.List([.. pack.Areas.Select(a => a.Area.Name)]);
    }
}
