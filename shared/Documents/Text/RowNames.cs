using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>Names rows so that they are told apart: names such as "A-dagpenge" stand under several parents.</summary>
internal sealed class RowNames(Overview overview, Language language)
{
    /// <summary>The name of what an indicator stands under on the page, or null.</summary>
    public string? Parent(Indicator indicator)
    {
        if (overview.Rows.FirstOrDefault(r => r.Indicator.Id == indicator.Parent)?.Indicator is { } parent) return Name(parent);
        return overview.Rows.FirstOrDefault(r => r.Above is { } above && above.Id == indicator.Parent)?.Above is { } heading
            ? Name(heading) : null;
    }

    /// <summary>The parent and the name: <c>Ny chance for alle: Andel i beskæftigelse</c>.</summary>
    public string Full(Indicator indicator) =>
        Parent(indicator) is { } parent ? $"{parent}: {Name(indicator)}" : Name(indicator);

    /// <summary>A heading's name.</summary>
    public string Name(Heading heading) => language == Language.Danish ? heading.Name : heading.NameEn;

    /// <summary>The first names, parted by semicolons since names hold commas, and how many more rows there are.</summary>
    public string List(IReadOnlyList<Indicator> indicators, int most)
    {
        var names = string.Join("; ", indicators.Take(most).Select(Full));
        return (indicators.Count - most, language) switch
        {
            ( <= 0, _) => names,
            (1, Language.Danish) => names + " og 1 anden række",
            (1, _) => names + " and 1 more row",
            (var more, Language.Danish) => $"{names} og {more} andre rækker",
            (var more, _) => $"{names} and {more} more rows",
        };
    }

    private string Name(Indicator indicator) => language == Language.Danish ? indicator.Name : indicator.NameEn;
}
