namespace Reporting.Domain.Reports;

/// <summary>
/// Several areas taken as one (samlet): counts added, rates weighted by whom they cover, as a region's own figures are made.
/// Where the areas are a whole region or the whole country, its own figure is read, so that a region's page and its overview
/// never differ. Not the simple mean of areas, which a group's mean may be.
/// </summary>
/// <param name="figures">The figures.</param>
public sealed class AreasTogether(ReportFigures figures)
{
    /// <summary>What is compared, the level or the development over a year, of a scope.</summary>
    public Figure Compared(Indicator indicator, IReadOnlyList<Area> scope) =>
        Of(indicator, scope, indicator.ComparedBy == ComparedBy.Level ? null : Span.Year);

    /// <summary>The development over a span, or with no span the level.</summary>
    public Figure Of(Indicator indicator, IReadOnlyList<Area> scope, Span? span)
    {
        var codes = scope.Select(a => a.Code).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> read = Whole(codes) is { } whole ? [whole] : codes;
        return span is null ? At(indicator, read, null)
            : Figure.Change(At(indicator, read, span), At(indicator, read, null), indicator.Change);
    }

    // The area that the areas are all of: the country, or the region or part of it that a group sums to.
    private string? Whole(List<string> codes)
    {
        var local = figures.Catalogue.AreasIn(figures.Month).Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre)
            .Select(a => a.Code);
        if (figures.Country is { } country && figures.Has(country.Code) && codes.ToHashSet(StringComparer.Ordinal).SetEquals(local))
            return country.Code;
        return figures.Catalogue.Parts.Groups.Where(g => g.SumsTo is { } area && figures.Has(area))
            .FirstOrDefault(g => g.MembersIn(figures.Month) is { Count: > 0 } members && members.ToHashSet().SetEquals(codes))?.SumsTo;
    }

    private Figure At(Indicator indicator, IReadOnlyList<string> areas, Span? before)
    {
        if (indicator.IsSum) return Figure.Sum(indicator.Parts.Select(p => At(figures.Catalogue.Indicator(p)!, areas, before)));
        if (areas is [var only]) return Read(only);
        if (indicator.Regional == RegionalRule.None) return Figure.Not(Reason.NotAggregated);
        var read = areas.Select(a => (Area: a, Figure: Read(a))).ToList();
        // A sum over what is shown would be too small, and beside a larger one it would show what is held back.
        var gaps = read.Where(r => r.Figure.Why is not null).Select(r => r.Figure.Why!.Value).ToList();
        if (gaps.Count > 0) return Figure.Not(gaps.Contains(Reason.Suppressed) ? Reason.MemberSuppressed : gaps[0]);
        if (indicator.Regional == RegionalRule.Sum) return Figure.Of(read.Sum(r => r.Figure.Value!.Value));
        var weighted = read.Select(r => (Rate: r.Figure.Value!.Value, Weight: Weight(r.Area, r.Figure.Value!.Value))).ToList();
        return SumSeries.Missing([.. weighted.Select(w => w.Weight)]) is { } missing ? Figure.Of(missing).OfMembers
            : RateWeights.Mean(weighted.Select(w => (w.Rate, w.Weight.Value!.Value))) is { } mean ? Figure.Of(mean)
            : Figure.Not(Reason.Absent);

        Figure Read(string area) => before is { } span ? figures.Before(indicator, area, span) : figures.Level(indicator, area);

        Observation Weight(string area, decimal rate) => figures.Weight(indicator, area, before, rate);
    }
}
