namespace Reporting.Documents.Pdf.Overviews;

/// <summary>What the notes say: only what the page needs.</summary>
internal sealed class NoteTexts(Overview overview, Language language)
{
    private const int MaxLevels = 3;
    private readonly PeriodText periods = PeriodText.In(language);
    private readonly IReadOnlyList<OverviewRow> rows = [.. overview.Rows];
    private readonly OverviewColumns columns = OverviewColumns.Of(overview, language);
    private readonly IReadOnlyList<string> members = [.. overview.MembersByName.Select(m => m.Name)];

    /// <summary>The word in front of the group's note.</summary>
    public string GroupLabel => language.Say("Gruppen", "The group");

    /// <summary>How many members the group has.</summary>
    public int MemberCount => overview.Members.Count;

    /// <summary>The notes but the group's; the source is last.</summary>
    public IEnumerable<(string Label, string Text)> Notes()
    {
        yield return (language.Say("Tegn", "Signs"), Signs());
        if (rows.Any(r => r.Trend.Own.Any(v => v is not null))) yield return (language.Say("Forløb", "Course"), Lines());
        if (!OverviewColumns.IsPrinted(overview)) yield return Expectation();
        else if (overview.Group is not null) yield return (language.Say("Gennemsnit", "Mean"), new MeanTexts(overview, language).ToString());
        var breaks = new BreakTexts(overview, language).ToString();
        if (breaks.Length > 0) yield return (language.Say("Databrud", "Breaks"), breaks);
        if (Levels() is { Length: > 0 } levels) yield return (language.Say("Niveau", "Level"), levels);
        yield return (language.Say("Kilde", "Source"), Source());
    }

    /// <summary>The group's note with the first members named.</summary>
    public string Group(int shown)
    {
        if (overview.Group is not { } group)
            return language.Say("Området har ingen sammenligningsgruppe, så det kan ikke sammenlignes med andre.",
                "The area has no comparison group, so that it cannot be compared with others.");
        var rest = MemberCount - shown;
        var others = rest > 0 ? language.Say($" og {rest} andre", $" and {rest} others") : "";
        return $"{GroupBegun(shown)}{others}. {language.Say(group.Note, "")}".TrimEnd();
    }

    /// <summary>The beginning of the group's note, up to the names of the first members.</summary>
    public string GroupBegun(int shown) =>
        $"{language.Say(overview.Group?.Name ?? "", overview.Group?.NameEn ?? "")} ({MemberCount}): {string.Join(", ", members.Take(shown))}";

    private (string Label, string Text) Expectation()
    {
        var text = ExpectedCell.Note(language).Split(": ", 2)[1];
        return (language.Say("Ventet", "Expected"), $"{ExpectedCell.Heading(language)} {language.Say("er", "is")} {text}");
    }

    private string Signs()
    {
        var signs = Verdicts().ToList();
        if (rows.Any(r => r.Indicator.IsRate)) signs.Add(language.Say("pp = procentpoint", "pp = percentage points"));
        if (rows.Any(r => r.Provisional)) signs.Add(ReasonText.ProvisionalMark + language.Say(" = foreløbigt tal", " = provisional"));
        signs.AddRange(rows.SelectMany(columns.Missing).Distinct().Order().GroupBy(ReasonText.Mark)
            .Select(g => $"{g.Key} = {string.Join(language.Say(" eller ", " or "), g.Select(r => ReasonText.Explain(r, language)))}"));
        return string.Join("; ", signs) + ".";
    }

    // Short, since the page is one: the largest few, one of each topic.
    private string Levels()
    {
        var texts = LevelText.In(language);
        var standing = rows.Where(r => r.Verdict is { Gap: null, Level: not null } && r.Indicator.Polarity != Polarity.None)
            .OrderByDescending(r => r.Verdict!.Level!.Persons).DistinctBy(r => r.Indicator.Topic ?? r.Indicator.Id).ToList();
        if (standing.Count == 0) return "";
        var names = new RowNames(overview, language);
        var said = standing.Take(MaxLevels).Select(r =>
            $"{names.InSentence(r.Indicator)}: {texts.Word(r.Verdict!.Level!)} ({texts.Meaning(r.Verdict.Level!, r.Indicator)})");
        var more = standing.Count > MaxLevels ? language.Say($"; {standing.Count - MaxLevels} til", $"; {standing.Count - MaxLevels} more") : "";
        return language.Say("i to år, ", "for two years, ") + $"{texts.Unadjusted}: {string.Join("; ", said)}{more}.";
    }

    private IEnumerable<string> Verdicts()
    {
        var states = rows.Select(r => r.Verdict).OfType<Verdict>().Where(v => v.Gap is null).Select(v => v.State).ToHashSet();
        if (states.Contains(VerdictState.Watch)) yield return language.Say("● hold øje: værd at følge", "● watch: worth following");
        if (states.Contains(VerdictState.Problem))
            yield return language.Say("▼ resultatproblem: væsentligt dårligere end ventet ud fra gruppen",
                "▼ performance concern: materially worse than expected by the group");
        if (states.Contains(VerdictState.Severe))
            yield return language.Say("▼▼ alvorligt: har varet mindst et halvt år, eller lovens krav er ikke opfyldt",
                "▼▼ serious: has lasted at least half a year, or the law's requirement is not met");
        if (states.Contains(VerdictState.Improved)) yield return language.Say("▲ markant forbedring", "▲ marked improvement");
        if (states.Contains(VerdictState.Deviates))
            yield return language.Say(
                "↑ højere og ↓ lavere, hvor ingen af delene er bedst", "↑ higher and ↓ lower where neither is better");
        if (rows.Any(r => r.Verdict?.Gap is not null))
            yield return language.Say("– under Vurdering: kan ikke vurderes", "– under Verdict: cannot be judged");
        var wider = rows.Select(r => r.VerdictGroup).FirstOrDefault(g => g is not null && g.Id != overview.Group?.Id);
        if (wider is null) yield break;
        var small = overview.Members.Count < VerdictThresholds.Default.MinimumGroup;
        yield return language.Say($"vurderes mod {wider.Name}", $"judged against {wider.NameEn}")
            + (small ? language.Say(", da gruppen er for lille", ", since the group is too small") : "");
    }

    private string Lines()
    {
        var text = language.Say($"Tyk linje er {overview.Area.Name}", $"The thick line is {overview.Area.Name}");
        if (overview.Group is not null)
            text += language.Say(", tynd linje er gruppens udvikling", ", the thin line is the group's development") + Expected();
        text += language.Say("; prikken er det nyeste tal", "; the dot is the newest figure");
        if (rows.Any(r => r.Trend.BreakFrom is not null))
            text += language.Say("; lodret streg er databrud", "; an upright stroke is a break");
        if (rows.Any(r => r.Provisional)) text += language.Say("; stiplet er foreløbigt", "; dashes are provisional");
        if (rows.Any(r => r.Indicator.IsSum)) text += language.Say("; summer har ingen linje", "; sums have no line");
        return text + language.Say("; hver række har sin egen skala.", "; each row has its own scale.");
    }

    private string Expected() => rows.Any(r => ExpectedTrend.Shown(r) is not null)
        ? language.Say("; hvor der er en vurdering, er den det ventede", "; where there is a verdict it is what was expected") : "";

    private string Source()
    {
        var used = rows.Where(r => r.Source is not null).Select(r => r.Indicator.Source!.Table).ToHashSet();
        var tables = string.Join(", ", overview.Tables.Select(t => t.Id).Where(used.Contains));
        var demo = overview.Run.Demo ? new OverviewTexts(language).Demo + ". " : "";
        var source = tables.Length == 0 ? "Jobindsats" : language.Say($"Jobindsats (tabel {tables})", $"Jobindsats (table {tables})");
        var retrieved = overview.Run.Sources.Count == 0 ? "" : language.Say(", hentet ", ", retrieved ")
            + periods.Moment(overview.Run.Sources.Values.Max(s => s.Retrieved));
        return $"{demo}{source}{retrieved}.";
    }
}
