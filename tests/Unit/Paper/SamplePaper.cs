using Reporting.Unit.Samples;

namespace Reporting.Unit.Paper;

/// <summary>A made-up document with every kind of block.</summary>
public static class SamplePaper
{
    public static readonly DateTimeOffset Made = new(2026, 5, 12, 4, 12, 33, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "Holbæk", "Kalundborg", "Odsherred", "Slagelse", "Næstved", "Ringsted", "Sorø", "Faxe", "Vordingborg", "Guldborgsund",
        "Lolland", "Stevns", "Køge", "Lejre", "Greve", "Solrød", "Roskilde", "Frederikssund", "Halsnæs", "Gribskov",
    ];

    /// <summary>A paragraph of usual length.</summary>
    public const string Sentence = "Antallet af borgere på kontanthjælp er faldet med 4,2\u00A0% det seneste år, mens det i "
        + "klyngen er faldet med 2,1\u00A0%. Faldet er størst blandt de unge under 30 år, hvor indsatsen i jobcentret er lagt om.";

    /// <summary>A document of some blocks.</summary>
    public static PaperDocument Of(params IReadOnlyList<Block> blocks) =>
        new("Mødepakke – Holbæk – marts 2026", Language.Danish, Made, blocks);

    /// <summary>Lines that fill more than a third of a page, so that a new one may begin.</summary>
    public static ListBlock Filling(string first = "Fyld") => new([first, .. Enumerable.Range(2, 29).Select(i => $"Linje {i}")]);

    /// <summary>A meeting pack of about ten pages with every kind of block.</summary>
    public static PaperDocument Pack() => Of(
    [
        new HeadingBlock(1, "Mødepakke til dialogmøde med Jobcenter Holbæk"),
        new TextBlock("Holbæk har færre langtidsledige end for et år siden, men sygedagpengene vokser mere end i klyngen.",
            TextWeight.Lead),
        new TextBlock(Sentence), new HeadingBlock(2, "Dagsorden"),
        new ListBlock(["Siden sidst", "Overblik over resultater: " + Sentence, "Udfordringer og aftaler"], Numbered: true),
        new ListBlock(["Langtidsledige", "Sygedagpenge"]),
        new SheetBlock(OverviewPdf.Page(SamplePage.Of(new())), "Resultatoversigt"),
        new HeadingBlock(2, "Udfordringer"),
        .. Enumerable.Range(0, 4).SelectMany(i => new Block[]
        {
            new HeadingBlock(3, $"Udfordring {i + 1}: sygedagpenge"), new TextBlock(Sentence + " " + Sentence),
            Trend("Langtidsledigheden er vokset mere end i lignende kommuner", i),
        }),
        new NewPageBlock(), new HeadingBlock(2, "Hvem kan vi lære af?"), new TextBlock(Sentence), Spread(), Rows(12), League(40),
        new HeadingBlock(2, "Tabeller"), Rows(60), Heat(),
        new TextBlock("Kilde: Jobindsats. Demonstrationsdata – ikke virkelige tal.", TextWeight.Note),
    ]);

    /// <summary>A table of some rows.</summary>
    public static TableBlock Rows(int rows) => new($"Sygedagpenge i {rows} kommuner",
        [new("Kommune", 3), new("Borgere", 1, true), new("Udvikling", 1, true), new("Vurdering", 2)],
        [.. Enumerable.Range(0, rows).Select(i => new TableRow(
        [
            new(Names[i % Names.Length] + (i < Names.Length ? "" : $" {i}")),
            new($"{1 + i % 9}.{i * 37 % 1000:D3}", 1000 * (1 + i % 9) + i * 37 % 1000),
            new($"{(i % 3 == 0 ? "−" : "")}{i % 7},{i % 10}\u00A0%", (i % 3 == 0 ? -1 : 1) * (i % 7 + i % 10 / 10m), 1) { Unit = "%" },
            i % 3 == 0 ? new("▲ bedre end gruppen") { Colour = Palette.Better, Spoken = "bedre end gruppen" } : new("som gruppen"),
        ], i == 3))])
    { Note = "Kilde: Jobindsats, tabel y07a02, hentet 12. maj 2026." };

    /// <summary>A heat map.</summary>
    public static TableBlock Heat() => new("Varmekort: afvigelse fra gruppens gennemsnit",
        [new("Indikator", 3), .. Names.Take(6).Select(n => new TableColumn(n, 1, true))],
        [.. Enumerable.Range(0, 8).Select(i => new TableRow([new($"Indikator {i + 1}"), .. Enumerable.Range(0, 6).Select(j =>
            new TableCell($"{(i * j % 9 - 4 < 0 ? "−" : "")}{Math.Abs(i * j % 9 - 4)},0", i * j % 9 - 4, 1)
            { Fill = (i * j % 9) switch { < 3 => "#F3DCDB", > 5 => "#D3EBE1", _ => null } })]))]);

    /// <summary>A chart over time with all that one can have.</summary>
    public static TrendBlock Trend(string title, int seed = 0)
    {
        decimal At(int i, decimal slope) => 1200 + slope * i + (decimal)Math.Round(60 * Math.Sin((i + seed) / 2.0));
        var own = Enumerable.Range(0, 37).Select(i => i == 9 + seed ? (decimal?)null : At(i, 9 - 3 * seed)).ToList();
        var group = Enumerable.Range(0, 37).Select(i => (decimal?)(1200 + (4 - seed) * i)).ToList();
        return new(title, title + ": Holbæk fra 1.200 til 1.500; gruppen fra 1.200 til 1.344.",
            new Trend(Period.Month(2023, 3), own, group, seed % 2 == 1 ? Period.Month(2025, 7) : null)
            {
                Band = [.. group.Select((g, i) => (TrendBand?)new TrendBand(g!.Value - 20 - 2 * i, g.Value + 25 + 2 * i))],
            }, 0, "Holbæk", "Lignende kommuner (18)")
        {
            Provisional = seed % 2 == 0,
            Required = seed == 0 ? [.. Enumerable.Range(0, 37).Select(i => i < 20 ? (decimal?)null : 1400 - 10 * (i - 20))] : [],
            RequiredLabel = seed == 0 ? "Vejen til målet" : null,
            Note = "Antal fuldtidspersoner, marts 2023 til marts 2026. Fladen viser den midterste halvdel af gruppen. Kilde: Jobindsats.",
        };
    }

    /// <summary>A chart of spread.</summary>
    public static SpreadBlock Spread() => new("Holbæk ligger midt i feltet på de fleste mål", "Spredning på tre mål.",
    [
        .. Enumerable.Range(0, 3).Select(k => new SpreadRow($"Mål {k + 1}: andel i virksomhedsrettet aktivering, procent", 1,
            [.. Names.Select((n, i) => new SpreadDot(n, 20 + (i * (7 + k) % 23) + i / 10m, i is 0 or 3 or 5 || (k == 1 && i < 8)))],
            31.4m)),
    ]) { Note = "Seneste kvartal. Navngivne: området selv og de tre, der har forbedret sig mest." };

    /// <summary>A league of some rows.</summary>
    public static LeagueBlock League(int rows) => new("Kun få områder adskiller sig sikkert fra gennemsnittet", "Rækkefølge af områder.", 1,
        [.. Enumerable.Range(0, rows).Select(i => new LeagueRow(Names[i % 20] + (i < 20 ? "" : $" {i}"), 50 - i * 0.6m,
            50 - i * 0.6m - 2 - i % 4, 50 - i * 0.6m + 2 + i % 3, i == 7))], 37.2m, "Gennemsnit")
    { Note = "Stregen er det interval, tallet ligger i med 95\u00A0pct. sikkerhed." };

    /// <summary>Slides of every kind.</summary>
    public static SlideDeck Deck() => new("Plancher – Holbæk – marts 2026", Language.Danish, Made,
    [
        new("Færre langtidsledige, men flere sygemeldte end i lignende kommuner",
            [new ListBlock(
                ["Langtidsledige: 4,2\u00A0% færre på et år", "Sygedagpenge: 3,1\u00A0% flere", "To aftaler fra sidste møde er på vej"])],
                "Klyngen (18), marts 2026. Kilde: Jobindsats."),
        new("Langtidsledigheden er vokset mere end i lignende kommuner", [Trend("Langtidsledige")],
            "Klyngen (18), marts 2026. Kilde: Jobindsats."),
        new("Holbæk ligger midt i feltet", [Spread()], "Seneste kvartal."),
        new("De fleste ligger som gennemsnittet", [League(14)], "Seneste kvartal."),
        new("Sådan står det til", [new TextBlock(Sentence), Rows(7)], "Marts 2026."),
        new("En alt for lang tabel fortsætter på næste planche", [Rows(30)], "Marts 2026."),
    ]);
}
