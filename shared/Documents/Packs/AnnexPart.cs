namespace Reporting.Documents.Packs;

/// <summary>The annex: what the indicators mean, who is compared, and where the figures come from.</summary>
internal sealed class AnnexPart(Pack pack, DocumentTexts words)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks() =>
    [
        new NewPageBlock(), new HeadingBlock(2, words.Say("Bilag", "Annex")), new TextBlock(Where()), Definitions(), .. Groups(), .. Sources(),
    ];

    private string Where()
    {
        var address = pack.Input.Site is { } site ? $" {new Uri(site, "indicators")}" : "";
        return words.Say($"Alle målinger er forklaret på hjemmesiden under Målinger{Colon(address)}. Her står dem, materialet taler om.",
            $"All indicators are explained on the site under Indicators{Colon(address)}. Here are those that the pack speaks of.");
    }

    private static string Colon(string address) => address.Length == 0 ? "" : ":" + address;

    // Why an indicator matters is written in Danish only, as are the notes on groups; both are left out of an English annex.
    private TableBlock Definitions()
    {
        var why = words.Say("Hvorfor", "");
        var count = why.Length > 0 ? 5 : 4;
        IEnumerable<TableColumn> columns =
        [
            new(words.Say("Måling", "Indicator"), 3.1), new(words.Say("Enhed", "Unit"), 1), new(words.Say("Retning", "Direction"), 1.5),
            new(words.Say("Sammenlignes på", "Compared by"), 1), new(why, 5),
        ];
        var used = Used().ToHashSet(StringComparer.Ordinal);
        return new(words.Say("Målinger", "Indicators"), [.. columns.Take(count)],
            [.. pack.Input.Catalogue.Indicators.Where(i => used.Contains(i.Id)).Select(i => new TableRow([.. Cells(i).Take(count)]))]);
    }

    // Of several areas only the best and one to ask are told of each.
    private IEnumerable<string> Used() => pack.Areas.SelectMany(Of)
        .Concat(pack.IsShared ? SpreadMeasure.Choose(pack, ComparisonPart.MaxMeasures).Select(m => m.Indicator) : [])
        .OfType<Indicator>().Select(i => i.Id);

    private IEnumerable<Indicator?> Of(PackArea area) =>
    [
        .. area.Main.Concat(area.Talk.Strongest.Take(pack.IsShared ? 1 : int.MaxValue)).Select(p => p.Indicator),
        .. area.Lessons.Take(pack.IsShared ? 1 : int.MaxValue).Select(l => l.Indicator),
        .. area.Focus.Select(r => r.Indicator), .. area.FollowUps.Select(f => f.Indicator),
        .. pack.IsShared ? [] : area.Goals.Select(g => g.Indicator),
    ];

    private IEnumerable<TableCell> Cells(Indicator indicator) =>
    [
        new(words.Name(indicator)), new(UnitText.Of(indicator, words.Language)), new(Direction(indicator)), new(Basis(indicator)),
        new(indicator.Why.Length > 0 ? indicator.Why : NumberText.None),
    ];

    private string Direction(Indicator indicator) => indicator.Polarity switch
    {
        Polarity.Lower => words.Say("færre er bedre", "fewer is better"),
        Polarity.Higher => words.Say("flere er bedre", "more is better"),
        _ => words.Say("ingen", "neither"),
    };

    private string Basis(Indicator indicator) =>
        indicator.ComparedBy == ComparedBy.Level ? words.Say("niveau", "level") : words.Say("udvikling", "development");

    private IEnumerable<Block> Groups()
    {
        yield return new HeadingBlock(3, words.Say("Sammenligningsgrupper", "Comparison groups"));
        var groups = pack.Areas.Select(a => a.Group).OfType<PackGroup>().Distinct().ToList();
        foreach (var group in groups) yield return new TextBlock(Group(group.Group));
        var judged = pack.Areas.SelectMany(a => a.Overview.Rows).Select(r => r.VerdictGroup).OfType<ComparisonGroup>().Distinct();
        foreach (var other in judged.Where(j => groups.All(g => g.Group.Id != j.Id)))
            yield return new TextBlock(words.Say("Kun for vurderingerne: ", "For the verdicts only: ") + Group(other));
        var without = pack.Areas.Where(a => a.Group is null).Select(a => a.Area.Name).ToList();
        if (without.Count > 0)
            yield return new TextBlock(
                words.Say($"Uden sammenligningsgruppe: {words.List(without)}.", $"Without a comparison group: {words.List(without)}."));
    }

    private string Group(ComparisonGroup group)
    {
        var members = group.MembersIn(pack.Input.Run.Month).Select(m => pack.Input.Catalogue.Area(m)?.Name ?? m)
            .InDanishOrder().ToList();
        return $"{PackTitle.Group(group, words)} ({members.Count}): {string.Join(", ", members)}. {words.Say(group.Note, "")}".TrimEnd();
    }

    // The tables that were retrieved at the same time stand together.
    private IEnumerable<Block> Sources()
    {
        var run = pack.Input.Run;
        yield return new HeadingBlock(3, words.Say("Kilder", "Sources"));
        yield return new ListBlock([.. pack.Tables().GroupBy(t => Retrieved(run, t)).Select(g =>
            $"Jobindsats, {g.Key}: {string.Join("; ", g.Select(t => $"{t.Name} ({t.Id})"))}.")]);
        yield return new TextBlock(words.Say("Tal for ", "Figures of ") + $"{words.Periods.Long(run.Month)}, revision {run.Revision}."
            + (run.Demo ? $" {new OverviewTexts(words.Language).Demo}." : ""), TextWeight.Note);
    }

    private string Retrieved(RunStamp run, SourceTable table) => run.Sources.TryGetValue(table.Id, out var stamp)
        ? words.Say("hentet ", "retrieved ") + words.Periods.Moment(stamp.Retrieved) : words.Say("ikke leveret", "not delivered");
}
