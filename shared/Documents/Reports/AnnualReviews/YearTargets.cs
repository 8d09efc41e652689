namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>The targets with required path and projection, as stored.</summary>
internal sealed class YearTargets(ReportContext context, YearReview review)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (review.Targets.Count == 0)
        {
            yield return new TextBlock(context.Say("Der er ikke lagt mål ind for området.", "No targets are registered for the area."));
            yield break;
        }

        yield return new TableBlock(context.Say("Mål og fremskrivning", "Targets and projection"),
            [
                new(context.Say("Indikator", "Indicator"), 3), new(context.Say("Mål", "Target"), 1, true),
                new(context.Say("For", "For"), 1),
                new(context.Say("Kræves nu", "Required now"), 1.1, true), new(context.Say("Tal nu", "Figure now"), 1.1, true),
                new(context.Say("Fremskrivning", "Projection"), 1.2, true), new(context.Say("Mellem", "Between"), 1.8),
                new(context.Say("Udsigt", "Outlook"), 2.2),
            ],
            [.. review.Targets.Select(Row)])
        {
            Note = context.Say(
                "Fremskrivningen lader det seneste års udvikling fortsætte; med 80 pct. sikkerhed ligger tallet mellem de to.",
                "The projection lets the last year's development go on; with 80 per cent certainty the figure lies between the two."),
        };
        if (Without().ToList() is { Count: > 0 } without) yield return new ListBlock(without);
    }

    private TableRow Row(YearTarget target) => new(
    [
        new(context.Name(target.Indicator)), Amount(target, target.Target.Value), new(context.Words.Periods.Short(target.Target.To)),
        .. target.Projection is { } at
            ? new[] { Amount(target, at.Required), Amount(target, at.Actual), Amount(target, at.Projected), Between(target, at),
                Outlook(target) }
            : [None, None, None, None, new(context.Say("kan ikke fremskrives", "cannot be projected")) { Colour = Palette.Quiet }],
    ]);

    private TableCell Amount(YearTarget target, double value) => Amount(target, (decimal)value);

    private TableCell Amount(YearTarget target, decimal value) => context.Cells.Level(target.Indicator, Figure.Of(value));

    private TableCell Between(YearTarget target, TargetProjection at) =>
        new($"{Amount(target, at.Low).Text} {context.Say("og", "and")} {Amount(target, at.High).Text}");

    private TableCell None => new(NumberText.None) { Colour = Palette.Quiet, Spoken = context.Say("kendes ikke", "not known") };

    private TableCell Outlook(YearTarget target) => target.Outlook switch
    {
        TargetOutlook.WithinReach =>
            new(context.Say("▲ nås efter fremskrivningen", "▲ reached by the projection")) { Colour = Palette.Better },
        TargetOutlook.OutOfReach => new(context.Say("▼ uden for rækkevidde", "▼ out of reach")) { Colour = Palette.Worse },
        TargetOutlook.Open => new(context.Say("● kan gå begge veje", "● may go either way")) { Colour = Palette.Watch },
        _ => new(NumberText.None) { Colour = Palette.Quiet },
    };

    private IEnumerable<string> Without() => review.Targets.Where(t => t.Projection is null).Select(t =>
        t.Verdict is { Gap: not null } verdict ? context.Words.Explain(verdict)
        : context.Say($"{context.Name(t.Indicator)}: der skal et års tal uden databrud til for at fremskrive.",
            $"{context.Name(t.Indicator)}: a year's figures without a break are needed for a projection."));
}
