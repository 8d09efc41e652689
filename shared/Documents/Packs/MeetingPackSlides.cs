namespace Reporting.Documents.Packs;

/// <summary>The slides of a meeting pack (plancher): one message each.</summary>
public static class MeetingPackSlides
{
    /// <summary>How many slides at most.</summary>
    public const int Max = 6;

    /// <summary>The slides; the same input gives the same slides.</summary>
    /// <exception cref="ArgumentException">
    /// No area was ordered, or an area that meets or belongs to a group is not in the catalogue, or the slice of one that meets is missing.
    /// </exception>
    public static SlideDeck Compose(PackInput input) => Compose(Pack.Of(input));

    /// <summary>The same of a pack that is chosen already, for who needs the paper too.</summary>
    public static SlideDeck Compose(Pack pack)
    {
        var words = new DocumentTexts(pack.Input.Catalogue, pack.Order.Language);
        var slides = pack.IsShared ? new SharedSlides(pack, words).Slides() : new AreaSlides(pack, pack.Areas[0], words).Slides();
        return new SlideDeck(PackTitle.Of(pack, words), words.Language, OverviewPdf.Made(pack.Input.Run), [.. slides]);
    }
}
