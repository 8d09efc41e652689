namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>Every row's year, a table for each section and way of comparing.</summary>
internal sealed class YearTables(ReportContext context, YearReview review)
{
    /// <summary>The tables, and why some rows could not be judged.</summary>
    public IEnumerable<Block> Blocks() => Tables().Concat(Unjudged());

    private IEnumerable<Block> Tables() => context.Catalogue.Parts.Sections
        .SelectMany(s => review.Rows.Where(r => r.Indicator.Section == s.Id).GroupBy(r => r.Indicator.ComparedBy),
            (s, alike) => Table(s, alike.Key, [.. alike]));

    private IEnumerable<Block> Unjudged()
    {
        var reasons = review.Rows.Where(r => r.Verdict is { Gap: not null })
            .GroupBy(r => VerdictGapText.Why(r.Verdict!.Gap!.Value, r.Verdict, r.Indicator, context.Language))
            .Select(g => $"{string.Join("; ", g.Select(r => context.Name(r.Indicator)))}: {g.Key}").ToList();
        if (reasons.Count == 0) yield break;
        yield return new TextBlock(context.Say("Kan ikke vurderes:", "Cannot be judged:"), TextWeight.Note);
        yield return new ListBlock(reasons);
    }

    private TableBlock Table(Heading section, ComparedBy by, List<YearRow> rows)
    {
        var what = by == ComparedBy.Level
            ? context.Say("niveauet sammenlignes", "the level is compared")
            : context.Say("årets udvikling sammenlignes", "the year's development is compared");
        return new($"{context.Say(section.Name, section.NameEn)}: {what}",
            [
                new(context.Say("Måling", "Indicator"), 4), new(context.Say("Periode", "Period"), 1.3),
                new(context.Say("Niveau", "Level"), 1.2, true),
                new(context.Say("Året før", "A year before"), 1.2, true), new(context.Say("Udvikling", "Development"), 1.3, true),
                new(context.Say("Gruppen", "The group"), 1.3, true), new(context.Say("Hele landet", "The country"), 1.3, true),
                new(ExpectedCell.Heading(context.Language), 1.3, true), new(context.Say("Vurdering", "Verdict"), 1.6),
            ],
            [.. rows.Select(Row)])
        {
            Note = Note(rows),
        };
    }

    private TableRow Row(YearRow row) => new(
    [
        new(context.Name(row.Indicator)), Period(row), context.Cells.Level(row.Indicator, row.Level),
        context.Cells.Level(row.Indicator, row.YearAgo),
        context.Cells.Change(row.Indicator, row.Change), context.Cells.Compared(row.Indicator, row.Mean),
        context.Cells.Compared(row.Indicator, row.Country),
        ExpectedCell.Of(row.Verdict, row.Indicator, context.Language), context.Cells.Verdict(row.Verdict),
    ]);

    private TableCell Period(YearRow row)
    {
        var text = row.Period is { } period ? context.Words.Periods.Short(period) : "";
        return row.Provisional && row.Level.Value is not null
            ? new($"{text} {ReasonText.ProvisionalMark}".Trim()) { Spoken = $"{text} {context.Say("foreløbigt", "provisional")}".Trim() }
            : new(text);
    }

    private string? Note(List<YearRow> rows) => ReasonNote.Join(
        review.Group is { } group ? context.Say($"Gruppen er {group.Name}. {group.Note}", $"The group is {group.NameEn}.").TrimEnd() : "",
        review.Group is null ? "" : context.Say("Gruppen: ", "The group: ")
            + string.Join("; ", rows.Select(r => r.Indicator.Mean).Distinct().Select(m => MeanText.Explain(m, context.Language))),
        ExpectedCell.Note(context.Language).TrimEnd('.'),
        rows.Exists(r => r.Provisional && r.Level.Value is not null) ? ReasonText.ProvisionalMark
            + context.Say(" = foreløbigt tal", " = provisional") : "",
        rows.Exists(r => r.Indicator.IsRate) ? context.Say("pp = procentpoint", "pp = percentage points") : "",
        ReasonNote.Of(rows.SelectMany(r => new[] { r.Level, r.YearAgo, r.Change, r.Mean, r.Country }), context.Language));
}
