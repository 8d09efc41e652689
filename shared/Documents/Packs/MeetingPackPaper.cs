namespace Reporting.Documents.Packs;

/// <summary>The paper of a meeting pack (mødemateriale). A new part is a class of its own and a line here.</summary>
public static class MeetingPackPaper
{
    /// <summary>What the paper says; the same input gives the same blocks.</summary>
    /// <exception cref="ArgumentException">
    /// No area was ordered, or an area that meets or belongs to a group is not in the catalogue, or the slice of one that meets is missing.
    /// </exception>
    public static PaperDocument Compose(PackInput input) => Compose(Pack.Of(input));

    /// <summary>The same of a pack that is chosen already, for who needs the slides too.</summary>
    public static PaperDocument Compose(Pack pack)
    {
        var words = new DocumentTexts(pack.Input.Catalogue, pack.Order.Language);
        return new PaperDocument(PackTitle.Of(pack, words), words.Language, OverviewPdf.Made(pack.Input.Run),
        [
            .. new CoverPart(pack, words).Blocks(),
            .. new RevisionPart(pack.Input.Revised, [.. pack.Areas.Select(a => a.Area)], words).Blocks(),
            .. new AgendaPart(pack, words).Blocks(),
            .. new FollowUpPart(pack, words).Blocks(),
            .. new EmploymentPlanPart(pack, words).Blocks(),
            .. pack.IsShared ? Shared(pack, words) : Single(pack, pack.Areas[0], words),
            .. new AnnexPart(pack, words).Blocks(),
        ]);
    }

    /// <summary>The agenda alone, to be looked at before the pack is ordered.</summary>
    public static IReadOnlyList<Block> Agenda(Pack pack) =>
        [.. new AgendaPart(pack, new DocumentTexts(pack.Input.Catalogue, pack.Order.Language)).Blocks()];

    private static IEnumerable<Block> Single(Pack pack, PackArea area, DocumentTexts words) =>
    [
        PackSheet.Of(area, words), .. new StatusPart(pack, area, words).Blocks(), .. new LessonPart(pack, area, words).Blocks(),
    ];

    private static IEnumerable<Block> Shared(Pack pack, DocumentTexts words) =>
    [
        .. new ComparisonPart(pack, words).Blocks(), .. new SlotPart(pack, words).Blocks(), .. new PairPart(pack, words).Blocks(),
        .. pack.Areas.SelectMany(a => new AreaPart(a, pack.Input.Run.Month, words).Blocks().Concat(new FollowUpSheetPart(pack, a, words).Blocks())),
    ];
}
