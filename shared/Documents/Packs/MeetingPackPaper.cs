using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>The paper of a meeting pack (mødemateriale). A new part is a class of its own and a line here.</summary>
public static class MeetingPackPaper
{
    /// <summary>What the paper says; the same input gives the same blocks.</summary>
    /// <exception cref="ArgumentException">
    /// No area was ordered, or an area that meets or belongs to a group is not in the catalogue, or the slice of one that meets is missing.
    /// </exception>
    public static PaperDocument Compose(PackInput input)
    {
        var (pack, words) = (Pack.Of(input), new MailWords(input.Catalogue, input.Order.Language));
        return new PaperDocument(PackTitle.Of(pack, words), words.Language, OverviewPdf.Made(input.Run),
        [
            .. new CoverPart(pack, words).Blocks(), .. new RevisionPart(pack, words).Blocks(), .. new AgendaPart(pack, words).Blocks(),
            .. new FollowUpPart(pack, words).Blocks(),
            .. pack.IsShared ? Shared(pack, words) : Single(pack, pack.Areas[0], words),
            .. new AnnexPart(pack, words).Blocks(),
        ]);
    }

    private static IEnumerable<Block> Single(Pack pack, PackArea area, MailWords words) =>
    [
        PackSheet.Of(area, words), .. new StatusPart(pack, area, words).Blocks(), .. new LessonPart(pack, area, words).Blocks(),
    ];

    private static IEnumerable<Block> Shared(Pack pack, MailWords words) =>
    [
        .. new ComparisonPart(pack, words).Blocks(), .. new PairPart(pack, words).Blocks(),
        .. pack.Areas.SelectMany(a => new AreaPart(a, words).Blocks()),
    ];
}
