namespace Reporting.Documents.Meetings;

/// <summary>The yearly table of activities as a document: meetings by kind, material, and who met how often.</summary>
public static class ActivitiesPaper
{
    private static readonly MeetingKind[] Individual = [MeetingKind.Individual, MeetingKind.Director];

    // In the order in which the regions have counted them.
    private static readonly MeetingKind[] Others =
    [
        MeetingKind.Collective, MeetingKind.Network, MeetingKind.Theme, MeetingKind.Information, MeetingKind.StaffNetwork,
        MeetingKind.LocalCouncil, MeetingKind.Mayor, MeetingKind.Partner, MeetingKind.Conference, MeetingKind.RegionalCouncil,
    ];

    /// <summary>The document.</summary>
    /// <param name="year">The activities.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="language">The language to write in.</param>
    public static PaperDocument Compose(YearActivities year, Catalogue catalogue, Language language)
    {
        var words = new MeetingTexts(catalogue, language);
        var title = Title(year, words);
        return new(title, language, year.Made, [new HeadingBlock(1, title), .. Blocks(year, words)]);
    }

    /// <summary>Its title.</summary>
    public static string Title(YearActivities year, MeetingTexts words) =>
        words.Say($"Aktiviteter i {year.Year}", $"Activities in {year.Year}")
        + (year.Regions is [var only] ? $": {words.Name(only.Region)}" : "");

    /// <summary>What it says, without the title.</summary>
    public static IReadOnlyList<Block> Blocks(YearActivities year, MeetingTexts words) =>
    [
        new TextBlock(Lead(year, words), TextWeight.Lead),
        .. year.Regions is [var only] ? [Meetings(only, words), Material(only, words)] : SideBySide(year, words),
        .. year.Regions.Select(r => Areas(r, words)),
    ];

    private static string Lead(YearActivities year, MeetingTexts words)
    {
        var (held, planned) = (Sum(r => r.Count([.. Individual, .. Others]).Held), Sum(r => r.Count([.. Individual, .. Others]).Planned));
        return words.Say(
            $"{words.Count(held)} er holdt i {year.Year}, og {words.Count(planned)} er planlagt. Aflyste møder er ikke talt med.",
            $"{words.Count(held)} {(held == 1 ? "was" : "were")} held in {year.Year}, and {words.Count(planned)} {(planned == 1 ? "is" : "are")} planned. Those called off are not counted.");

        int Sum(Func<RegionActivities, int> number) => year.Regions.Sum(number);
    }

    private static IEnumerable<(string Name, MeetingKind[] Kinds)> Rows(MeetingTexts words) =>
    [
        (words.Say("Individuelle dialogmøder", "Individual dialogue meetings"), Individual),
        (words.Say("heraf med direktøren", "of them with the director"), [MeetingKind.Director]),
        .. Others.Select(k => (Plural(k, words), new[] { k })),
    ];

    private static string Plural(MeetingKind kind, MeetingTexts words) => kind switch
    {
        MeetingKind.Collective => words.Say("Kollektive dialogmøder", "Collective dialogue meetings"),
        MeetingKind.Network => words.Say("Netværksmøder", "Network meetings"),
        MeetingKind.Theme => words.Say("Temamøder", "Theme meetings"),
        MeetingKind.Information => words.Say("Informationsmøder", "Information meetings"),
        MeetingKind.StaffNetwork => words.Say("Møder i medarbejdernetværk", "Meetings of staff networks"),
        MeetingKind.LocalCouncil => words.Say("Møder med lokale råd og udvalg (LBR)", "Meetings with local councils and committees (LBR)"),
        MeetingKind.Mayor => words.Say("Møder med borgmestre og kommunernes ledelse", "Meetings with mayors and municipalities' managements"),
        MeetingKind.Partner => words.Say("Møder med a-kasser og andre parter", "Meetings with unemployment funds and other partners"),
        MeetingKind.Conference => words.Say("Konferencer", "Conferences"),
        _ => words.Say("Møder i det regionale råd (RBR)", "Meetings of the regional council (RBR)"),
    };

    private static TableBlock Meetings(RegionActivities region, MeetingTexts words) => new(
        words.Say("Møder og arrangementer", "Meetings and events"),
        [
            new(words.Say("Aktivitet", "Activity"), 4), new(words.Say("Holdt", "Held"), 1, true),
            new(words.Say("Planlagt", "Planned"), 1, true), new(words.Say("Jobcentre", "Jobcentres"), 1, true),
            new(words.Say("Hvem", "Who"), 5),
        ],
        [.. Rows(words).Select(r => (r.Name, Count: region.Count(r.Kinds))).Select(r => new TableRow(
        [
            new(r.Name), Whole(r.Count.Held), Whole(r.Count.Planned), Whole(r.Count.Areas.Count), new(Who(region, r.Count.Areas, words)),
        ]))])
    {
        Note = words.Say($"Regionen har {region.Jobcentres.Count} jobcentre i året.",
            $"The region has {region.Jobcentres.Count} jobcentres in the year."),
    };

    private static string Who(RegionActivities region, IReadOnlyList<string> areas, MeetingTexts words) => areas.Count == 0 ? "–"
        : areas.Count == region.Jobcentres.Count && areas.All(region.Jobcentres.Contains) ? words.Say("alle", "all") : words.Names(areas);

    private static TableBlock Material(RegionActivities region, MeetingTexts words) => new(
        words.Say("Materiale og det, der kom ud af møderne", "Material, and what came of the meetings"),
        [new(words.Say("Hvad", "What"), 6), new(words.Say("Antal", "Number"), 1, true)],
        [.. Made(words).Select(m => new TableRow([new(m.Name), Whole(m.Number(region))]))]) { Note = Counted(words) };

    private static IEnumerable<(string Name, Func<RegionActivities, int> Number)> Made(MeetingTexts words) =>
    [
        (words.Say("Månedlige resultatoversigter", "Monthly overviews"), r => r.Material.Overviews),
        (words.Say("Statusnotater til møder", "Status notes for meetings"), r => r.Material.StatusNotes),
        (words.Say("Nøgletalsrapporter", "Key-figure reports"), r => r.Material.KeyFigureReports),
        (words.Say("Nyhedsbreve", "Newsletters"), r => r.Material.Newsletters),
        (words.Say("Aftaler i referaterne", "Agreements in the minutes"), r => r.Agreements),
        (words.Say("Meldinger til det centrale niveau", "Messages to the central level"), r => r.Messages),
    ];

    private static string Counted(MeetingTexts words) => words.Say(
        "Et statusnotat er et jobcenters eget i materialet til et møde; bestilt flere gange til det samme møde tæller det én gang. Et nyhedsbrev tæller i det år, det er sendt. Det, der er slettet, tælles ikke.",
        "A status note is a jobcentre's own in the pack of a meeting; ordered several times for one meeting it counts once. A newsletter counts in the year it was sent in. What was deleted is not counted.");

    private static IEnumerable<Block> SideBySide(YearActivities year, MeetingTexts words)
    {
        yield return Table(words.Say("Møder, der er holdt", "Meetings held"), k => r => r.Count(k).Held, null);
        yield return Table(words.Say("Møder, der er planlagt", "Meetings planned"), k => r => r.Count(k).Planned, null);
        yield return Beside(words.Say("Materiale og det, der kom ud af møderne", "Material, and what came of the meetings"),
            Made(words), Counted(words));

        TableBlock Table(string caption, Func<MeetingKind[], Func<RegionActivities, int>> number, string? note) => Beside(caption,
            [(words.Say("Jobcentre", "Jobcentres"), r => r.Jobcentres.Count), .. Rows(words).Select(r => (r.Name, number(r.Kinds)))], note);

        TableBlock Beside(string caption, IEnumerable<(string Name, Func<RegionActivities, int> Number)> rows, string? note) => new(caption,
            [new(words.Say("Aktivitet", "Activity"), 3), .. year.Regions.Select(r => new TableColumn(words.Name(r.Region), 1.4, true)),
                new(words.Say("I alt", "Total"), 1, true)],
            [.. rows.Select(row => new TableRow(
                [new(row.Name), .. year.Regions.Select(r => Whole(row.Number(r))), Whole(year.Regions.Sum(row.Number))]))]) { Note = note };
    }

    private static TableBlock Areas(RegionActivities region, MeetingTexts words)
    {
        (string Name, MeetingKind[] Kinds)[] columns =
        [
            (words.Say("Individuelle", "Individual"), Individual), (words.Say("Med direktør", "With director"), [MeetingKind.Director]),
            (words.Say("Kollektive", "Collective"), [MeetingKind.Collective]), (words.Say("Netværk", "Network"), [MeetingKind.Network]),
            (words.Say("Andre", "Other"), [.. Others.Where(k => !k.IsDialogue())]),
        ];
        return new(words.Say("Hvem mødtes hvor tit: ", "Who met how often: ") + words.Name(region.Region),
            [new(words.Say("Jobcenter", "Jobcentre"), 3), .. columns.Select(c => new TableColumn(c.Name, 1.2, true))],
            [.. region.Jobcentres.InDanishOrder(words.Name).Select(a => new TableRow(
                [new(words.Name(a)), .. columns.Select(c => Whole(region.Of(a, c.Kinds)))]))])
        {
            Note = words.Say("Holdte og planlagte møder tilsammen.", "Meetings held and planned together."),
        };
    }

    private static TableCell Whole(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), number);
}
