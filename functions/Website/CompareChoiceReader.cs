using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>Reads what is to be compared from the address, and says what is wrong with it.</summary>
internal sealed class CompareChoiceReader(Catalogue catalogue, HttpRequest http, SiteContext context, Period month)
{
    private const int UsualIndicators = 3;
    private const int MaxRefusals = 8;
    private readonly List<string> refusals = [];

    /// <summary>The choice; with what is wrong where it cannot be shown.</summary>
    public CompareChoice Read()
    {
        var (areas, indicators) = (Areas(), Indicators());
        var to = MonthOf("to") ?? month;
        var from = MonthOf("from") ?? to - (CompareChoice.UsualMonths - 1);
        if (from > to) Refuse(context.Say(
            $"Perioden begynder ({Long(from)}), efter den slutter ({Long(to)}). Byt om på de to måneder.",
            $"The period begins ({Long(from)}) after it ends ({Long(to)}). Swap the two months."));
        return new(areas, indicators, from, to, http.Text("as") != CompareChoice.Numbers, refusals)
        {
            Month = http.Text("month") ?? "",
            IsEmpty = http.Query["areas"].Count == 0 && http.Query["indicators"].Count == 0,
        };
    }

    // An address has room for thousands of wrong codes, and nobody reads more than the first.
    private void Refuse(string refusal)
    {
        if (refusals.Count < MaxRefusals) refusals.Add(refusal);
    }

    private string Long(Period period) => PeriodText.In(context.Language).Long(period);

    private List<Area> Areas()
    {
        if (http.Query["areas"].Count == 0) return [];
        var asked = http.Texts("areas").Where(t => t.Length > 0).ToList();
        Repeated(asked, code => catalogue.Area(code)?.Name ?? ReadErrors.Cut(code));
        var areas = new List<Area>();
        foreach (var code in asked.Distinct(StringComparer.Ordinal))
        {
            if (catalogue.Area(code) is { } area && area.Valid.Holds(month)) areas.Add(area);
            else if (catalogue.Area(code) is { } ended) Refuse(context.Say(
                $"{ended.Name} findes ikke i {Long(month)}. Vælg et andet område.", $"{ended.Name} does not exist in {Long(month)}. Choose another area."));
            else Refuse(context.Say(
                $"“{ReadErrors.Cut(code)}” er ikke koden på et område. Vælg områderne på listen.",
                $"“{ReadErrors.Cut(code)}” is not the code of an area. Choose the areas from the list."));
        }

        if (areas.Count is < CompareChoice.MinAreas or > CompareChoice.MaxAreas) Refuse(context.Say(
            $"Vælg {CompareChoice.MinAreas} til {CompareChoice.MaxAreas} områder; du har valgt {areas.Count}.",
            $"Choose {CompareChoice.MinAreas} to {CompareChoice.MaxAreas} areas; you have chosen {areas.Count}."));
        return areas;
    }

    private List<Indicator> Indicators()
    {
        if (http.Query["indicators"].Count == 0) return Usual();
        var asked = http.Texts("indicators").Where(t => t.Length > 0).ToList();
        Repeated(asked, id => catalogue.Indicator(id) is { } known ? new RowNames(catalogue, context.Language).Full(known) : ReadErrors.Cut(id));
        var indicators = new List<Indicator>();
        foreach (var id in asked.Distinct(StringComparer.Ordinal))
        {
            if (catalogue.Indicator(id) is { } known) indicators.Add(known);
            else Refuse(context.Say(
                $"“{ReadErrors.Cut(id)}” er ikke en måling. Vælg målingerne på listen.",
                $"“{ReadErrors.Cut(id)}” is not an indicator. Choose the indicators from the list."));
        }

        if (indicators.Count is 0 or > CompareChoice.MaxIndicators) Refuse(context.Say(
            $"Vælg 1 til {CompareChoice.MaxIndicators} målinger; du har valgt {indicators.Count}.",
            $"Choose 1 to {CompareChoice.MaxIndicators} indicators; you have chosen {indicators.Count}."));
        return indicators;
    }

    // Those that speak for the catalogue's first topics.
    private List<Indicator> Usual() => [.. catalogue.Topics.Select(t => catalogue.Indicator(t.Lead)).OfType<Indicator>()
        .Where(i => i.IsPrinted).Take(UsualIndicators)];

    private void Repeated(IReadOnlyList<string> asked, Func<string, string> name)
    {
        foreach (var twice in asked.GroupBy(a => a, StringComparer.Ordinal).Where(g => g.Count() > 1)) Refuse(context.Say(
            $"{name(twice.Key)} er valgt mere end én gang. Vælg det én gang.", $"{name(twice.Key)} is chosen more than once. Choose it once."));
    }

    private Period? MonthOf(string name)
    {
        if (http.Text(name) is not { Length: > 0 } text) return null;
        if (Period.TryParse(text, out var period) && period.Type == PeriodType.Month) return period;
        Refuse(context.Say(
            $"“{ReadErrors.Cut(text)}” er ikke en måned. Skriv for eksempel {month}.",
            $"“{ReadErrors.Cut(text)}” is not a month. Write for example {month}."));
        return null;
    }
}
