namespace Reporting.Unit.Samples;

/// <summary>A catalogue of made-up indicators in the manner of 2026.</summary>
internal static class SampleCatalogue
{
    private static readonly string[] Names =
    [
        "Ledige i alt", "A-dagpenge", "Kontanthjælp, jobparate", "Langtidsledige", "Unge under 30 år i alt",
        "Uddannelseshjælp", "A-dagpenge, under 30 år", "Ledighed i procent af arbejdsstyrken", "Sygedagpenge",
        "Forløb over 26 uger", "Forløb over 52 uger", "Jobafklaringsforløb", "Ressourceforløb", "Revalidering",
        "Fleksjob", "Ledighedsydelse", "Førtidspension", "Tilgang til førtidspension", "Seniorpension",
        "Efterløn og tidlig pension", "Selvforsørgelses- og hjemrejseydelse", "Aktiveringsgrad i alt",
        "A-dagpenge, aktiverede", "Kontanthjælp, aktiverede", "Jobsamtaler til tiden", "Virksomhedsrettet tilbud",
        "Ordinære timer",
    ];

    private static readonly string[] Towns =
    [
        "Kalundborg", "Slagelse", "Odsherred", "Næstved", "Guldborgsund", "Lolland", "Vordingborg", "Svendborg", "Nyborg",
        "Assens", "Aabenraa", "Sønderborg", "Tønder", "Frederikshavn", "Hjørring", "Brønderslev", "Jammerbugt", "Thisted",
        "Morsø", "Skive", "Struer", "Lemvig", "Norddjurs", "Bornholm", "Faaborg-Midtfyn", "Haderslev", "Esbjerg", "Varde",
        "Vesthimmerlands", "Mariagerfjord",
    ];

    /// <summary>The catalogue of a wish.</summary>
    public static Catalogue Of(SamplePage.Wish wish)
    {
        Area[] areas =
            [new("101", wish.AreaName, AreaKind.Municipality, "own", Validity.Always), .. Enumerable.Range(1, Math.Max(0, wish.Members - 1))
            .Select(i => new Area($"{101 + i}", Town(i), AreaKind.Municipality, $"n{i}", Validity.Always))];
        ComparisonGroup[] groups = wish.Members == 0 ? [] : [new("kommunegruppe-3", "kommunegruppe", "Oplandskommuner",
            "Hinterland municipalities", null, "Grupperingen er Danmarks Statistiks kommunegrupper.",
            [.. areas.Select(a => new Membership(a.Code, Validity.Always))])];
        var kinds = new Dictionary<AreaKind, string>();
        if (wish.Members > 0) kinds[AreaKind.Municipality] = "kommunegruppe";
        return new Catalogue(new CatalogueParts("2026", "sample", kinds, 3,
            [new("res", "Resultater", "Results"), new("for", "Forsørgelsesgrupper", "Groups"), new("ind", "Indsatsen", "Effort")],
            [new("ret", "Rettidighed", "Timeliness")], areas, groups,
            [Table("y25i01"), Table("y25i09"), Table("y60a02"), Table("y60c07"), Table("y60j01"), Table("y60q01", PeriodType.Quarter)],
            [.. Enumerable.Range(0, wish.Rows).Select(i => Indicator(wish, i))]));
    }

    private static string Town(int index) => index <= Towns.Length ? Towns[index - 1] : $"{Towns[index % Towns.Length]} {index}";

    private static SourceTable Table(string id, PeriodType type = PeriodType.Month) =>
        new(id, id, type, "_nykom", new Dictionary<string, string>());

    private static Indicator Indicator(SamplePage.Wish wish, int index)
    {
        var section = index * 27 / wish.Rows;
        var rate = section is 7 or >= 21;
        var sum = index == 0 && wish.Rows > 2;
        var table = new[] { "y25i01", "y25i09", "y60a02", "y60c07", "y60j01" }[section / 6];
        return new Indicator
        {
            Id = $"i{index}", Name = Names[index % Names.Length] + wish.NameSuffix, NameEn = "Indicator " + index + wish.NameSuffix,
            Section = section < 8 ? "res" : section < 21 ? "for" : "ind", Parent = Parent(section, index),
            Unit = rate ? "procent" : "fuldtidspersoner", Decimals = rate ? 1 : 0, ChangeDecimals = 1,
            Polarity = section switch { 14 => Polarity.Higher, 18 or 19 => Polarity.None, >= 21 => Polarity.Higher, _ => Polarity.Lower },
            Change = rate ? ChangeKind.Points : ChangeKind.Percent,
            ComparedBy = section >= 21 || (section == 7 && rate) ? ComparedBy.Level : ComparedBy.Development,
            Mean = rate ? MeanBasis.Unweighted : MeanBasis.Pooled, Regional = RegionalRule.None,
            ProvisionalPeriods = section is 8 or 9 or 22 ? 1 : 0,
            Breaks = section is 2 or 5
                ? [new(Period.Month(2025, 7), "kontanthjælpsreformen trådte i kraft", "the reform of cash assistance took effect")] : [],
            Why = "Prøve.", Owner = "prøven", NextReview = new DateOnly(2027, 1, 1),
            Source = sum ? null : new IndicatorSource(section == 20 ? "y60q01" : table, "m", new Dictionary<string, string>()),
            Parts = sum ? ["i1", "i2"] : [],
        };
    }

    private static string? Parent(int section, int index) => section switch
    {
        1 or 2 or 3 when index > 0 => "i0",
        9 or 10 when index > 8 => "i8",
        >= 24 => "ret",
        _ => null,
    };
}
