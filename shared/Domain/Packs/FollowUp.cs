namespace Reporting.Domain.Packs;

/// <summary>What has happened since something was agreed. That a figure moved does not prove that the agreement moved it.</summary>
/// <param name="Past">The agreement and its meeting.</param>
/// <param name="Indicator">The indicator it aims at; null without an aim, and where the catalogue does not have it.</param>
/// <param name="To">The newest period; null where there is none after the aim's first.</param>
/// <param name="Own">The area's change since the aim's first period, or why it cannot be told.</param>
/// <param name="Group">The group's change in the same time.</param>
/// <param name="IsOverdue">Whether the agreement is open and its date passed.</param>
public sealed record FollowUp(PastAgreement Past, Indicator? Indicator, Period? To, Figure Own, Figure Group, bool IsOverdue)
{
    /// <summary>The area's figure in the aim's first period, or why it cannot be told.</summary>
    public Figure Start { get; private init; } = Figure.Not(Reason.NoData);

    /// <summary>The area's newest figure, or why it cannot be told.</summary>
    public Figure Now { get; private init; } = Figure.Not(Reason.NoData);

    /// <summary>The figure there would be, had the area moved as its group did since the aim's first period.</summary>
    public Figure Expected => Indicator is { } indicator ? Figure.Moved(Start, Group, indicator.Change) : Figure.Not(Reason.NoData);

    /// <summary>The newest figure less the <see cref="Expected"/> one: in persons, or in percentage points; or why it cannot be
    /// told.</summary>
    public Figure Against => Own.Value is null ? Own : Figure.Change(Expected, Now, ChangeKind.Points);

    /// <summary>The figure to reach; null where there is none.</summary>
    public decimal? Goal => Past.Agreement.Aim is not { } aim || Indicator is not { } indicator ? null
        : (aim.Start is null && aim.Target is null ? aim with { Start = Start.Value } : aim).Goal(indicator.Change);

    /// <summary>Whether the aim is reached, by the figures as printed; null where that cannot be told.</summary>
    public bool? Reached
    {
        get
        {
            if (Indicator is null || To is null || Past.Agreement.Aim is not { } aim) return null;
            var down = aim.Change == 0 ? Indicator.Polarity == Polarity.Lower : aim.Change < 0;
            var (moved, asked) = aim.Target is { } target
                ? (Now.Value is { } now ? Rounding.Round(now, Indicator.Decimals) : (decimal?)null, target)
                : (Own.Value is { } own ? Rounding.Round(own, Indicator.ChangeDecimals) : null, aim.Change);
            return moved is null ? null : down ? moved <= asked : moved >= asked;
        }
    }

    /// <summary>Follows an agreement up.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="group">The area's group, or null.</param>
    /// <param name="past">The agreement.</param>
    /// <param name="today">The day that dates are held against: the meeting's.</param>
    public static FollowUp Of(PackFigures figures, PackGroup? group, PastAgreement past, DateOnly today)
    {
        var agreement = past.Agreement;
        var overdue = agreement.IsOverdue(today);
        var indicator = agreement.Aim is { } named ? figures.Catalogue.Indicator(named.Indicator) : null;
        if (agreement.Aim is not { } aim || indicator is null) return Without(past, null, overdue);
        if (figures.Newest(indicator) is not { } newest) return Without(past, indicator, overdue);
        if (aim.From.Type != newest.Type || newest <= aim.From)
            return Without(past, indicator, overdue) with { Own = Figure.Not(Reason.Absent) };
        var isSame = figures.Catalogue.Succession.IsSame(agreement.Area, past.Area());
        return new(past, indicator, newest, Moved(figures, past, indicator, aim.From, newest),
            group?.Change(indicator, aim.From, newest, indicator.Change) ?? Figure.Not(Reason.NoGroup), overdue)
        {
            Start = isSame ? figures.At(indicator, past.Area(), aim.From) : Figure.Not(Reason.NotApplicable),
            Now = isSame ? figures.At(indicator, past.Area(), newest) : Figure.Not(Reason.NotApplicable),
        };
    }

    // What was agreed with an area that has merged since is not held against the figures of the larger one.
    private static Figure Moved(PackFigures figures, PastAgreement past, Indicator indicator, Period from, Period to) =>
        figures.Catalogue.Succession.IsSame(past.Agreement.Area, past.Area())
            ? figures.Change(indicator, past.Area(), from, to, indicator.Change) : Figure.Not(Reason.NotApplicable);

    private static FollowUp Without(PastAgreement past, Indicator? indicator, bool overdue) =>
        new(past, indicator, null, Figure.Not(Reason.NoData), Figure.Not(Reason.NoData), overdue);
}
