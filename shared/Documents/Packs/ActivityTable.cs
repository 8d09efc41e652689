namespace Reporting.Documents.Packs;

/// <summary>
/// Effort beside result: what the group's best on a result do for its target group, beside the area itself and the group's mean.
/// The same peers are not shown twice in a note.
/// </summary>
internal sealed class ActivityTable(PackFigures figures, PackArea area, DocumentTexts words)
{
    private const int MaxPeers = 2;
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private FigureCells cells = new(words);

    /// <summary>
    /// The table with a sentence above it; a sentence alone where nobody did better or the catalogue has no effort for the
    /// result's target group.
    /// </summary>
    public IEnumerable<Block> Blocks(OverviewRow result)
    {
        if (area.Group is not { } group) yield break;
        var peers = Lesson.Better(figures, group, area.Area, result.Indicator).Take(MaxPeers).Select(l => l.Year!).ToList();
        if (peers.Count == 0)
        {
            yield return new TextBlock(
                words.Say($"Intet andet område i gruppen, der er stærkt på {words.Name(result.Indicator)}, har haft en bedre udvikling det seneste år.",
                $"No other in the group that is strong on {words.Name(result.Indicator)} has developed better in the last year."));
            yield break;
        }

        var activity = Activity(result.Indicator);
        if (activity.Count == 0)
        {
            if (!shown.Add("none")) yield break;
            yield return new TextBlock(words.Say("Vi har ingen tal for indsatsen over for den målgruppe, som resultatet gælder.",
                "We have no figures on the effort for the target group of this result."));
            yield break;
        }

        if (!shown.Add($"table {result.Indicator.TargetGroup} {string.Join(',', peers.Select(p => p.Area.Code))}"))
        {
            yield return new TextBlock(Above(result, peers));
            yield break;
        }

        cells = new(words);
        if (shown.Add($"{result.Indicator.TargetGroup} {peers[0].Area.Code}") && Difference(activity, peers[0].Area) is { } sentence)
            yield return new TextBlock(sentence);
        yield return Table(result, activity, peers, group);
    }

    /// <summary>The area's effort for the result's target group beside the group's mean, in a sentence; empty where there is none.</summary>
    public string Beside(OverviewRow result)
    {
        if (area.Group is not { } group) return "";
        var said = Activity(result.Indicator).Where(r => r.Level.Value is not null && Mean(r, group).Value is not null).ToList();
        if (said.Count == 0 || !shown.Add($"beside {result.Indicator.TargetGroup}")) return "";
        return words.Say("Indsatsen ved siden af: ", "The effort beside it: ") + MoveText.Stop(string.Join("; ", said.Select(One)));

        string One(OverviewRow row) => $"{words.Name(row.Indicator)} {Amount(row, row.Level)} "
            + words.Say("mod gruppens ", "against the group's ") + Amount(row, Mean(row, group));

        string Amount(OverviewRow row, Figure figure) => MoveText.Level(row.Indicator, figure.Value!.Value, words);
    }

    private List<OverviewRow> Activity(Indicator result) => [.. PackSections.In(area.Overview, PackSections.Activity)
        .Where(r => r.Indicator.IsRate && r.Indicator.Id != result.Id && r.Indicator.TargetGroup == result.TargetGroup
            && (result.Topic is null || r.Indicator.Topic != result.Topic))]; // nothing explains itself

    private TableBlock Table(OverviewRow result, List<OverviewRow> activity, List<PeerYear> peers, PackGroup group)
    {
        IReadOnlyList<TableColumn> columns =
        [
            new(words.Say("Indsats", "Effort"), 3), new(words.Say("Periode", "Period"), 1.2), new(area.Area.Name, 1.3, Numbers: true),
            .. peers.Select(p => new TableColumn(p.Area.Name, 1.3, Numbers: true)),
            new(words.Say("Gnst. i gruppen", "Mean of the group"), 1.3, Numbers: true),
        ];
        IReadOnlyList<TableRow> rows = [Result(result, peers, group), .. activity.Select(r => Row(r, peers, group))];
        return new TableBlock(
            words.Say($"Indsats ved siden af resultatet: {words.Name(result.Indicator)}",
                $"Effort beside result: {words.Name(result.Indicator)}"), columns, rows)
        {
            Note = cells.Note($"{Basis(group)} {Means([result, .. activity])}"),
        };
    }

    private string Above(OverviewRow result, List<PeerYear> peers)
    {
        var (name, who) = (words.Name(result.Indicator), words.List([.. peers.Select(p => p.Area.Name)]));
        return words.Say($"Også på {name} har {who} haft den bedste udvikling i gruppen; deres indsats står i tabellen ovenfor.",
            $"On {name}, too, {who} developed best in the group; their effort stands in the table above.");
    }

    private string Basis(PackGroup group)
    {
        var name = PackTitle.Group(group.Group, words);
        return words.Say(
            $"Vist er de områder i gruppen {name}, der har haft den bedste udvikling på et år; områder med langt færre personer er ikke med. En forskel i indsats er et spørgsmål at stille, ikke en forklaring.",
            $"Shown are those of the group {name} that developed best over a year, without those with far fewer persons. A difference in effort is a question to ask, not an explanation.");
    }

    private string Means(IReadOnlyList<OverviewRow> rows) => words.Say("Gennemsnit: ", "Mean: ")
        + string.Join("; ", rows.Select(r => r.Indicator.Mean).Distinct().Select(m => MeanText.Explain(m, words.Language))) + ".";

    private TableRow Result(OverviewRow row, List<PeerYear> peers, PackGroup group)
    {
        var level = row.Indicator.ComparedBy == ComparedBy.Level;
        var name = words.Name(row.Indicator) + (level ? words.Say(", niveau", ", level") : words.Say(", på et år", ", over a year"));
        return new TableRow(
        [
            new(name), Period(row), Cell(row.Level, row.ChangeLastYear), .. peers.Select(p => Cell(p.Now, p.Change)),
            Cell(row.Mean, group.Year(row.Indicator)),
        ], Strong: true);

        TableCell Cell(Figure now, Figure year) => level ? cells.Level(row.Indicator, now) : cells.Change(row.Indicator, year);
    }

    private TableRow Row(OverviewRow row, List<PeerYear> peers, PackGroup group) => new(
    [
        new(words.Name(row.Indicator)), Period(row), cells.Level(row.Indicator, row.Level, row.Provisional),
        .. peers.Select(p => cells.Level(row.Indicator, figures.Reading(row.Indicator, p.Area.Code).Now)),
        cells.Level(row.Indicator, Mean(row, group)),
    ]);

    // The overview has the mean of the level only where it compares levels; the line's last point is the same mean.
    private static Figure Mean(OverviewRow row, PackGroup group)
    {
        if (row.Indicator.ComparedBy == ComparedBy.Level) return row.Mean;
        return group.Slice.Figures[row.Indicator.Id].Trend is { Count: > 0 } trend && trend[^1] is { } mean
            ? Figure.Of(mean) : Figure.Not(Reason.TooFewInGroup);
    }

    private TableCell Period(OverviewRow row) => new(row.Period is { } period ? words.Periods.Short(period) : NumberText.None);

    private string? Difference(List<OverviewRow> activity, Area peer)
    {
        var widest = activity.Select(r => (Row: r, Own: r.Level.Value, Theirs: figures.Reading(r.Indicator, peer.Code).Now.Value))
            .Where(d => d.Own is not null && d.Theirs is not null
                && Rounding.Round(d.Own.Value, d.Row.Indicator.Decimals) != Rounding.Round(d.Theirs.Value, d.Row.Indicator.Decimals))
            .OrderByDescending(d => Math.Abs(d.Theirs!.Value - d.Own!.Value) / Math.Max(1, Math.Max(d.Own.Value, d.Theirs.Value)))
            .FirstOrDefault();
        if (widest.Row is not { } row) return null;
        var (theirs, own) =
            (MoveText.Level(row.Indicator, widest.Theirs!.Value, words), MoveText.Level(row.Indicator, widest.Own!.Value, words));
        return words.Say(
            $"Den største forskel i indsats til {peer.Name}, som har haft den bedste udvikling, er {words.Name(row.Indicator)}: {theirs} mod {own} i {area.Area.Name}.",
            $"The largest difference in effort to {peer.Name}, which developed best, is {words.Name(row.Indicator)}: {theirs} against {own} in {area.Area.Name}.");
    }
}
