namespace Reporting.Documents.Web;

/// <summary>A count's level in many areas per 1,000 residents: as dots on an axis; how sure each is stands in the files.</summary>
internal sealed class PerThousandPart(ReportInput input, ReportContext context, Indicator indicator)
{
    private readonly IReadOnlyList<(Area Area, PerThousand Level)> rows =
    [
        .. context.Scope.Select(a => (Area: a, Level: Of(input, context, indicator, a))).Where(r => r.Level is not null).Select(r => (r.Area, r.Level!)).OrderBy(r => r.Item2.Value),
    ];

    /// <summary>The blocks; none for a rate, and where it is not known of how many.</summary>
    public IEnumerable<Block> Blocks()
    {
        // What is of the population in one area and of the labour force in the next cannot stand on one axis.
        if (rows.Count < 2 || rows.Select(r => r.Level.Basis).Distinct().Count() > 1) yield break;
        yield return new HeadingBlock(2, context.Say("Niveauet pr. 1.000 ", "The level per 1,000 ") + Whom);
        yield return Spread();
        yield return new TextBlock(Note, TextWeight.Note);
    }

    /// <summary>An area's level; null for a rate, and where it is not known of how many.</summary>
    public static PerThousand? Of(ReportInput input, ReportContext context, Indicator indicator, Area area) =>
        input.Slices.TryGetValue(area.Code, out var slice)
            ? PerThousands.Of(context.Catalogue, slice, indicator, context.Figures.Level(indicator, area.Code)) : null;

    /// <summary>Of whom, in the words of headings and files.</summary>
    public static string WhomOf(ThousandBasis basis, Language language) => basis == ThousandBasis.Population
        ? language.Say("16-66-årige", "aged 16-66") : language.Say("i arbejdsstyrken", "in the labour force");

    private string Whom => WhomOf(rows[0].Level.Basis, context.Language);

    private string Note => context.Say(
        $"Hvor mange der er {(rows[0].Level.Basis == ThousandBasis.Population ? "i alderen 16-66 år" : "i arbejdsstyrken")}, er regnet af kildens egne "
        + "procenter over tolv måneder; de har én decimal, og ± i filerne viser, hvor meget det kan betyde. Tallet er ikke justeret for rammevilkår.",
        $"How many there are {Whom} is calculated from the source's own percentages over twelve months; they have one decimal, and ± in the files shows how much "
        + "that may mean. The number is not adjusted for conditions.");

    private SpreadBlock Spread()
    {
        var country = context.Figures.Country is { } area ? Of(input, context, indicator, area) : null;
        var title = context.Say(
            $"Fra {Number(rows[0].Level.Value)} i {rows[0].Area.Name} til {Number(rows[^1].Level.Value)} i {rows[^1].Area.Name} pr. 1.000 {Whom}",
            $"From {Number(rows[0].Level.Value)} in {rows[0].Area.Name} to {Number(rows[^1].Level.Value)} in {rows[^1].Area.Name} per 1,000 {Whom}");
        return new SpreadBlock(title, title + context.Say(". Alle tal står i tabellen ovenfor.", ". All figures are in the table above."),
            [new SpreadRow($"{context.Name(indicator)}, {context.Say("pr. 1.000", "per 1,000")}", 1,
                [.. rows.Select((r, i) => new SpreadDot(r.Area.Name, r.Level.Value, i == 0 || i == rows.Count - 1))], country?.Value)
            {
                MeanLabel = context.Say("hele landet", "the country"),
            }])
        {
            Note = context.Say("Hver prik er et område. Stregen er hele landet.", "Each dot is an area. The stroke is the whole country."),
        };
    }

    private string Number(decimal value) => context.Words.Numbers.Number(value, 1);
}
