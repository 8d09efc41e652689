namespace Reporting.Documents.Mail;

/// <summary>Says in a line what a revision changed in a row.</summary>
internal sealed class ChangeLine(DocumentTexts words)
{
    /// <summary>The line: the verdict first, then the period, then the figures.</summary>
    public string Of(FigureChange change)
    {
        IEnumerable<string> parts =
        [
            .. change.VerdictChanged ? [Verdict(change)] : Array.Empty<string>(),
            .. change.Periods.Before != change.Periods.After
                ? [Now(words.Say("periode", "period"), Period(change.Periods.After), Period(change.Periods.Before))]
                : Array.Empty<string>(),
            .. change.Figures.Select(f => Figure(change.Indicator, f)),
        ];
        return $"{words.Name(change.Indicator)}: {string.Join("; ", parts)}.";
    }

    private string Verdict(FigureChange change) => Now(words.Say("vurdering", "verdict"),
        words.Marked(change.After?.State ?? default, change.After?.Direction ?? default),
        words.Said(change.Before?.State ?? default, change.Before?.Direction ?? default));

    private string Period(Period? period) => period is { } p ? words.Periods.Short(p) : NumberText.None;

    // What the source holds back now must not be told by what it was.
    private string Figure(Indicator indicator, ChangedFigure figure) => figure.After.Why == Reason.Suppressed
        ? $"{Field(figure.Field)}: {ReasonText.Explain(Reason.Suppressed, words.Language)}"
        : Now(Field(figure.Field), Number(indicator, figure.Field, figure.After), Before(indicator, figure));

    // A number that holds a withdrawn figure gives it away beside the new one.
    private string Before(Indicator indicator, ChangedFigure figure) => figure.IsBeforeHidden
        ? $"{NumberText.None} ({words.Say("kilden har trukket et tal tilbage", "the source has withdrawn a figure")})"
        : Number(indicator, figure.Field, figure.Before);

    private string Now(string what, string after, string before) =>
        words.Say($"{what} nu {after}, før {before}", $"{what} now {after}, before {before}");

    private string Number(Indicator indicator, FigureField field, Figure figure)
    {
        if (figure.Why is { } reason) return $"{words.Numbers.Level(indicator, figure)} ({ReasonText.Explain(reason, words.Language)})";
        return field switch
        {
            FigureField.Level => words.Numbers.Level(indicator, figure),
            FigureField.Best or FigureField.Mean => words.Numbers.Compared(indicator, figure),
            _ => words.Numbers.Change(indicator, figure),
        };
    }

    private string Field(FigureField field) => field switch
    {
        FigureField.Level => words.Say("niveau", "level"),
        FigureField.ChangeLastPeriod => words.Say("ændring siden sidste periode", "change since the last period"),
        FigureField.ChangeLastYear => words.Say("ændring på et år", "change in a year"),
        FigureField.Best => words.Say("bedst i gruppen", "best in the group"),
        _ => words.Say("gruppens gennemsnit", "the group's mean"),
    };
}
