namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>The annual review (resultatrevision): an area's year against its targets and comparable areas.</summary>
public static class AnnualReviewReport
{
    /// <summary>The report, as it is listed.</summary>
    public static Report Report { get; } = new(
        "annual-review", "Resultatrevision", "Annual review",
        new("Et områdes år: niveau og udvikling mod sammenlignelige områder og hele landet, mål, resultatproblemer, der begyndte og sluttede, og hvad der gik godt.",
            "An area's year: levels and development against comparable areas and the country, targets, problems begun and ended, and what went well."),
        new("Til kommunalbestyrelsen og udvalget.", "For the municipal council and the committee."),
        ReportNeeds.Area, Compose);

    private static PaperDocument Compose(ReportInput input)
    {
        var context = new ReportContext(input);
        var reviews = context.Scope.Select(a => YearReview.Of(context.Figures, context.Means, a, context.Goals)).ToList();
        return ReportFrame.Document(Report, context, Basis(context),
            [.. reviews.Index().SelectMany(r => Chapter(input, context, r.Item, r.Index))]);
    }

    // Of several areas, each begins on a page of its own.
    private static IEnumerable<Block> Chapter(ReportInput input, ReportContext context, YearReview review, int index)
    {
        var alone = context.Scope.Count == 1;
        if (index > 0) yield return new NewPageBlock();
        if (!alone) yield return new HeadingBlock(2, review.Area.Name);
        var slice = input.Slices.GetValueOrDefault(review.Area.Code);
        var conditions = slice is null ? new AreaConditions(review.Area, []) : AreaConditions.Of(context.Catalogue, slice);
        var findings = slice?.FindingsIn(context.Catalogue).Where(f => context.Catalogue.Indicator(f.Lead) is not null).ToList();
        foreach (var block in new AreaYear(context, review, findings ?? [], conditions, alone ? 2 : 3).Blocks()) yield return block;
    }

    private static IReadOnlyList<string> Basis(ReportContext context) =>
    [
        context.Run.Month.Number == 12
            ? context.Say($"Året er januar–december {context.Run.Month.Year}. Udviklingen er ændringen fra samme periode året før.",
                $"The year is January–December {context.Run.Month.Year}. The development is the change since the same period a year before.")
            : context.Say($"Året er de tolv måneder til og med {context.Month}. Udviklingen er ændringen fra samme periode året før.",
                $"The year is the twelve months to {context.Month}. The development is the change since the same period a year before."),
        context.Say("Hver række har sin egen nyeste periode. Det er derfor ikke altid årets sidste måned, der står i den.",
            "Each row has its own newest period. It is therefore not always the year's last month."),
        context.Say("Gruppens gennemsnit er regnet som i resultatoversigten; området er selv en del af sin gruppe.",
            "The group's mean is computed as in the results overview; the area is itself a part of its group."),
        ReportFrame.Verdicts(context),
    ];
}
