using System.Globalization;

namespace Reporting.Documents.Bulk;

/// <summary>A column of the files with all figures.</summary>
/// <param name="Name">Its heading, the same in every format and language.</param>
/// <param name="Means">What it holds.</param>
public abstract record FigureColumn(string Name, LocalizedText Means)
{
    /// <summary>All columns, in their order.</summary>
    public static IReadOnlyList<FigureColumn> All { get; } =
    [
        new TextColumn("run", new("Månedens kørsel: måned, revision og fingeraftryk", "The month's run: month, revision and fingerprint"),
            r => r.Run.Id),
        new TextColumn("source", new("Jobindsats.dk, eller \"demonstration\" hvor tallene er opdigtede",
            "Jobindsats.dk, or \"demonstration\" where the figures are made up"), r => r.Run.Demo ? "demonstration" : "Jobindsats.dk"),
        new TextColumn("area", new("Områdets kode", "The area's code"), r => r.Area.Code),
        new TextColumn("area_name", new("Områdets navn", "The area's name"), r => r.Area.Name),
        new TextColumn("area_kind", new("municipality, jobcentre, region eller country", "municipality, jobcentre, region or country"),
            r => JsonParts.Name(r.Area.Kind)),
        new TextColumn("indicator", new("Målingens id, som i adressen på dens side", "The indicator's id, as in the address of its page"),
            r => r.Indicator.Id),
        new TextColumn("indicator_name", new("Målingens danske navn", "The indicator's Danish name"), r => r.Indicator.Name),
        new TextColumn("unit", new("Enheden: fuldtidspersoner, personer, forløb, antal eller procent",
            "The unit, in Danish: full-time persons, persons, courses, number or per cent"), r => r.Indicator.Unit),
        new TextColumn("period", new(
            "2026M03 er en måned, 2026Q1 et kvartal, 2026QMAT01 et år, der slutter med kvartalet, 2026MYTD03 året til og med marts, 2026Y01 et år",
            "2026M03 is a month, 2026Q1 a quarter, 2026QMAT01 a year that ends with the quarter, 2026MYTD03 the year to March, 2026Y01 a year"),
            r => r.Period?.ToString()),
        new NumberColumn("value", new("Tallet uden afrunding; procent skrives som 3,2 for 3,2 pct. Tomt, hvor der ikke er et tal",
            "The number, not rounded; 3.2 means 3.2 per cent. Empty where there is none"),
            r => r.Figure.Value is { } value ? NearestDouble.Of(value) : null),
        new TextColumn("reason", new("Hvorfor der ikke er et tal. Tomt, hvor der er et",
            "Why there is no number. Empty where there is one"), r => r.Figure.Why is { } why ? JsonParts.Name(why) : null),
        new FlagColumn("provisional", new("Om tallet ventes at ændre sig", "Whether the number is expected to change"), r => r.IsProvisional),
        new TextColumn("verdict", new(
            "Månedens vurdering: none, watch, problem, severe, improved eller deviates. Tomt for ældre perioder, og hvor intet kan vurderes",
            "The month's verdict: none, watch, problem, severe, improved or deviates. Empty for earlier periods, and where nothing can be judged"),
            r => r.Verdict is { Gap: null } verdict ? JsonParts.Name(verdict.State) : null),
        new TextColumn("verdict_gap", new("Hvorfor målingen ikke kan vurderes", "Why the indicator cannot be judged"),
            r => r.Verdict?.Gap is { } gap ? JsonParts.Name(gap) : null),
        new TextColumn("source_table", new("Tabellen hos Jobindsats", "The table at Jobindsats"), r => r.Indicator.Source!.Table),
        new TextColumn("retrieved", new("Hvornår tallet blev hentet, i UTC", "When the figure was retrieved, in UTC"),
            r => r.Retrieved?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
    ];
}

/// <summary>A column of texts; null where there is none.</summary>
internal sealed record TextColumn(string Name, LocalizedText Means, Func<FigureRow, string?> Of) : FigureColumn(Name, Means);

/// <summary>A column of numbers; null where there is none.</summary>
internal sealed record NumberColumn(string Name, LocalizedText Means, Func<FigureRow, double?> Of) : FigureColumn(Name, Means);

/// <summary>A column of yes and no.</summary>
internal sealed record FlagColumn(string Name, LocalizedText Means, Func<FigureRow, bool> Of) : FigureColumn(Name, Means);
