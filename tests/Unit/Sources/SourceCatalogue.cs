namespace Reporting.Unit.Sources;

/// <summary>A small catalogue: three municipalities and the country, one table with a dimension.</summary>
internal static class SourceCatalogue
{
    public const string Count = "Antal ledige fuldtidspersoner";
    public const string Rate = "Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år";
    public const string Groups = "Ydelsesgrupper";
    public const string Total = "Ydelsesgrupper i alt";

    public static SourceTable Table { get; } = TableOf("y25i01", (Groups, "_ygrpi09"));

    public static Catalogue Small { get; } = Of(
        [Table],
        [
            Indicator("ledige", Table.Id, Count, (Groups, Total)),
            Indicator("dagpenge", Table.Id, Count, (Groups, "A-dagpenge")),
            Rated("ledige-pct", Table.Id, Rate, (Groups, Total)),
        ],
        Area("101", "København"), Area("825", "Læsø"), Area("751", "Århus"), Area("0", "Hele landet", AreaKind.Country));

    public static SourceTable TableOf(string id, params (string Column, string Hierarchy)[] hierarchies) =>
        new(id, id, PeriodType.Month, "_nykom", hierarchies.ToDictionary(h => h.Column, h => h.Hierarchy));

    public static Area Area(string code, string name, AreaKind kind = AreaKind.Municipality, Validity? valid = null) =>
        new(code, name, kind, name, valid ?? Validity.Always);

    public static Indicator Rated(string id, string table, string measure, params (string Column, string Value)[] filters) =>
        Indicator(id, table, measure, filters) with { Unit = "procent", Change = ChangeKind.Points, Decimals = 1 };

    public static Indicator Indicator(string id, string table, string measure, params (string Column, string Value)[] filters) => new()
    {
        Id = id,
        Name = id,
        NameEn = id,
        Section = "s",
        Unit = "fuldtidspersoner",
        Polarity = Polarity.Lower,
        Change = ChangeKind.Percent,
        ComparedBy = ComparedBy.Development,
        Mean = MeanBasis.Unweighted,
        Regional = RegionalRule.None,
        Why = "w",
        Owner = "o",
        NextReview = new DateOnly(2027, 6, 1),
        Source = new IndicatorSource(table, measure, filters.ToDictionary(f => f.Column, f => f.Value)),
    };

    public static Catalogue Of(SourceTable[] tables, Indicator[] indicators, params Area[] areas) => new(new CatalogueParts(
        "test", "f", new Dictionary<AreaKind, string>(), 2, [new Heading("s", "S", "S")], [], areas, [], tables, indicators));
}
