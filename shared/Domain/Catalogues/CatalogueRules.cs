namespace Reporting.Domain.Catalogues;

/// <summary>What must hold for a catalogue as a whole.</summary>
public static class CatalogueRules
{
    private const string AreasFile = "areas.csv";
    private const string GroupsFile = "groups.csv";
    private const string MembersFile = "members.csv";
    private const string IndicatorsFile = "indicators.json";
    private const string CatalogueFile = "catalogue.json";
    private const string TablesFile = "tables.json";
    private const string LadderFile = "ladder.json";
    private const string ScorecardsFile = "scorecards.json";
    private const string TopicsFile = "topics.json";
    private const string ConditionsFile = "conditions.json";

    /// <summary>Does nothing when all rules hold.</summary>
    /// <exception cref="CatalogueException">At least one rule is broken; every error is listed.</exception>
    public static void Require(CatalogueParts parts)
    {
        var errors = ValidationErrors(parts).ToList();
        if (errors.Count > 0) throw new CatalogueException(errors);
    }

    /// <summary>Every broken rule, with the file, the id and the field it stands in.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(CatalogueParts parts) =>
    [
        .. Repeated(AreasFile, parts.Areas.Select(a => a.Code)),
        .. Repeated(GroupsFile, parts.Groups.Select(g => g.Id)),
        .. Repeated(IndicatorsFile, parts.Indicators.Select(i => i.Id).Concat(parts.Headings.Select(h => h.Id))),
        .. Repeated(TablesFile, parts.Tables.Select(t => t.Id)),
        .. Repeated(CatalogueFile, parts.Sections.Select(s => s.Id)),
        .. Whole(parts),
        .. parts.Areas.SelectMany(OfArea),
        .. SuccessionRules.ValidationErrors(parts.Areas),
        .. SourceNamesUsedTwice(parts.Areas),
        .. OfGroups(parts),
        .. MembersOfTwoGroups(parts.Groups),
        .. parts.Indicators.SelectMany(i => OfIndicator(i, parts)),
        .. parts.Indicators.SelectMany(i => OfLimits(i).Select(m => new CatalogueError(IndicatorsFile, i.Id, "limits", m))),
        .. GoalRules.ValidationErrors(parts),
        .. Repeated(LadderFile, parts.Ladder.Select(s => s.Id)),
        .. OfLadder(parts.Ladder),
        .. Repeated(ScorecardsFile, parts.Scorecards.Select(s => s.Id)),
        .. ScorecardRules.ValidationErrors(parts),
        .. Repeated(TopicsFile, parts.Topics.Select(t => t.Id)),
        .. TopicRules.ValidationErrors(parts),
        .. Repeated(ConditionsFile, parts.Conditions.Select(m => m.Id)),
        .. ConditionsRules.ValidationErrors(parts),
        .. MapRules.ValidationErrors(parts),
    ];

    private static IEnumerable<CatalogueError> Repeated(string file, IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new CatalogueError(file, g.Key, "id", $"stands {g.Count()} times; give each its own id"));

    private static IEnumerable<CatalogueError> Whole(CatalogueParts parts)
    {
        if (parts.Areas.Count == 0) yield return new(AreasFile, "-", "-", "has no areas");
        if (parts.Indicators.Count == 0) yield return new(IndicatorsFile, "-", "-", "has no indicators");
        if (parts.MinimumGroup < 2)
            yield return new(CatalogueFile, "minimumGroup", "minimumGroup", "must be at least 2: one area is no group");
        if (parts.Population is { } id && parts.Indicators.FirstOrDefault(i => i.Id == id) is not { IsRate: true, Weight.Numerator: not null })
            yield return new(CatalogueFile, id, "population", "is not a rate with a numerator");
        foreach (var (kind, groupKind) in parts.DefaultGroupKinds)
        {
            if (!parts.Groups.Any(g => g.Kind == groupKind))
                yield return new(CatalogueFile, $"{kind}", "defaultGroupKinds", $"no group in {GroupsFile} is of kind '{groupKind}'");
        }
    }

    private static IEnumerable<CatalogueError> OfArea(Area area)
    {
        if (string.IsNullOrWhiteSpace(area.Name)) yield return new(AreasFile, area.Code, "name", "is empty");
        if (area.Code.Length == 0 || !area.Code.All(char.IsAsciiLetterOrDigit))
            yield return new(AreasFile, area.Code, "code", "must be of letters a-z and digits, since it names files");
        if (!OrderedRightly(area.Valid)) yield return new(AreasFile, area.Code, "validTo", "lies before validFrom");
    }

    private static IEnumerable<CatalogueError> SourceNamesUsedTwice(IReadOnlyList<Area> areas) => areas
        .GroupBy(a => a.SourceName, StringComparer.Ordinal)
        .Where(g => AnyOverlap([.. g.Select(a => a.Valid)]))
        .Select(g => new CatalogueError(AreasFile, g.First().Code, "sourceName",
            $"'{g.Key}' is the source name of {string.Join(" and ", g.Select(a => a.Code))} at the same time"));

    private static IEnumerable<CatalogueError> OfGroups(CatalogueParts parts)
    {
        var codes = parts.Areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        return parts.Groups.SelectMany(g => OfGroup(g, codes));
    }

    private static IEnumerable<CatalogueError> OfGroup(ComparisonGroup group, HashSet<string> codes)
    {
        if (group.SumsTo is { } sum && !codes.Contains(sum))
            yield return new(GroupsFile, group.Id, "sumsTo", $"no area has the code '{sum}'");
        if (group.For is { } one && group.Memberships.All(m => m.Area != one))
            yield return new(GroupsFile, group.Id, "for", $"'{one}' is not a member; a group for one area holds it");
        if (group.Memberships.Count == 0) yield return new(GroupsFile, group.Id, "id", $"has no members in {MembersFile}");
        foreach (var member in group.Memberships)
        {
            if (!codes.Contains(member.Area))
                yield return new(MembersFile, group.Id, "area", $"no area has the code '{member.Area}'");
            if (!OrderedRightly(member.Valid))
                yield return new(MembersFile, group.Id, "validTo", $"of '{member.Area}' lies before validFrom");
        }
    }

    private static IEnumerable<CatalogueError> MembersOfTwoGroups(IReadOnlyList<ComparisonGroup> groups) =>
        groups.Where(g => g.For is null).GroupBy(g => g.Kind, StringComparer.Ordinal).SelectMany(kind => kind
            .SelectMany(g => g.Memberships.Select(m => new MemberOf(g, m)))
            .GroupBy(m => m.Membership.Area, StringComparer.Ordinal)
            .Where(area => AnyOverlap([.. area.Select(m => m.Membership.Valid)]))
            .Select(area => new CatalogueError(MembersFile, area.First().Group.Id, "area",
                $"'{area.Key}' is at the same time more than once in groups of kind '{kind.Key}': {string.Join(", ", area.Select(m => m.Group.Id))}")));

    private static bool AnyOverlap(List<Validity> spans)
    {
        for (var one = 1; one < spans.Count; one++)
            for (var other = 0; other < one; other++)
                if (spans[one].Overlaps(spans[other])) return true;
        return false;
    }

    private static IEnumerable<CatalogueError> OfIndicator(Indicator indicator, CatalogueParts parts)
    {
        CatalogueError Mistake(string field, string problem) => new(IndicatorsFile, indicator.Id, field, problem);
        bool Known(string? id) => parts.Indicators.Any(i => i.Id == id);

        if (string.IsNullOrWhiteSpace(indicator.Name)) yield return Mistake("name", "is empty");
        if (string.IsNullOrWhiteSpace(indicator.NameEn)) yield return Mistake("nameEn", "is empty");
        if (string.IsNullOrWhiteSpace(indicator.Why)) yield return Mistake("why", "is empty: say why the indicator matters");
        if (string.IsNullOrWhiteSpace(indicator.Owner)) yield return Mistake("owner", "is empty");
        if (indicator.NextReview == default) yield return Mistake("nextReview", "is missing; write for example 2027-06-01");
        if (parts.Sections.All(s => s.Id != indicator.Section))
            yield return Mistake("section", $"'{indicator.Section}' is not a section in {CatalogueFile}");
        if (indicator.Parent is { } parent && !Known(parent) && parts.Headings.All(h => h.Id != parent))
            yield return Mistake("parent", $"'{parent}' is neither an indicator nor a heading");
        if (indicator.Decimals is < 0 or > 4) yield return Mistake("decimals", "must be 0 to 4");
        if (indicator.ChangeDecimals is < 0 or > 4) yield return Mistake("changeDecimals", "must be 0 to 4");
        if (indicator.ProvisionalPeriods is < 0 or > 12) yield return Mistake("provisionalPeriods", "must be 0 to 12");
        if (indicator.IsSum && indicator.Source is not null || indicator is { AwaitsTable: true, IsVerified: true })
            yield return Mistake("source", "name either a source or parts, and not both; neither only where \"verified\" is false");
        foreach (var error in OfParts(indicator, parts)) yield return Mistake("parts", error);
        foreach (var error in OfSource(indicator, parts)) yield return Mistake("source", error);
        foreach (var error in OfWeight(indicator, Known)) yield return Mistake("weight", error);
        if (OfLevel(indicator, parts) is { } level) yield return Mistake("levelOf", level);
        if (!indicator.Noise.IsPossible)
            yield return Mistake("noise", "drift must be above 0, the others not below, and tails an even number from 4");
        if (indicator is { IsRate: true, Regional: RegionalRule.Sum })
            yield return Mistake("regional", "rates cannot be added up; write weighted or none");
    }

    private static IEnumerable<string> OfParts(Indicator indicator, CatalogueParts parts)
    {
        foreach (var id in indicator.Parts)
        {
            var part = parts.Indicators.FirstOrDefault(i => i.Id == id);
            if (part is null) yield return $"'{id}' is not an indicator";
            else if (part.IsSum) yield return $"'{id}' is itself a sum; name its parts instead";
            else if (part.IsRate) yield return $"'{id}' is a rate; rates cannot be added up";
        }

        if (indicator.Parts.Distinct().Count() < indicator.Parts.Count) yield return "the same part stands twice";
        if (indicator is { IsSum: true, IsRate: true }) yield return "a sum is a count; write \"change\": \"percent\"";
    }

    private static IEnumerable<string> OfSource(Indicator indicator, CatalogueParts parts)
    {
        if (indicator.Source is not { } source) yield break;
        var table = parts.Tables.FirstOrDefault(t => t.Id == source.Table);
        if (table is null)
        {
            yield return $"table '{source.Table}' is not in {TablesFile}";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(source.Measure)) yield return "names no measure";
        foreach (var column in source.Filters.Keys.Where(c => !table.Hierarchies.ContainsKey(c)))
            yield return $"filters on '{column}', which is not a dimension of {table.Id} in {TablesFile}";
        foreach (var at in indicator.Breaks.Where(b => b.From.Type != table.PeriodType))
            yield return $"the break at {at.From} is not a period of the type that {table.Id} has";
    }

    private static IEnumerable<string> OfWeight(Indicator indicator, Func<string?, bool> known)
    {
        var needed = indicator.IsRate
            && (indicator.Regional == RegionalRule.Weighted || indicator.Mean == MeanBasis.Pooled);
        if (needed && indicator.Weight is null)
            yield return "a rate that is pooled or weighted must name its denominator or its numerator";
        if (indicator.Weight is not { } weight) yield break;
        if (weight.Denominator is null == weight.Numerator is null) yield return "name either a denominator or a numerator";
        if ((weight.Denominator ?? weight.Numerator) is { } id && !known(id)) yield return $"'{id}' is not an indicator";
    }

    private static string? OfLevel(Indicator indicator, CatalogueParts parts)
    {
        if (indicator.LevelOf is not { } id) return null;
        if (indicator.IsRate) return "is for counts; a rate has its own denominator";
        return parts.Indicators.FirstOrDefault(i => i.Id == id) is { IsRate: true, Weight: not null }
            ? null : $"'{id}' is not a rate with a weight";
    }

    private static IEnumerable<string> OfLimits(Indicator indicator)
    {
        var limits = indicator.Limits;
        if (!(limits.WatchLeave < limits.Watch && limits.Watch < limits.Enter)) yield return "must rise: watchLeave, watch, enter";
        if (limits.Material <= 0 || limits.MaterialPersons < 0 || limits.SevereChange <= 0) yield return "must be above 0";
        if (limits.Chance is <= 0 or >= 0.5) yield return "chance must lie between 0 and 0.5";
        if (limits.LastingMonths < 2) yield return "lastingMonths must be at least 2";
        if (indicator.Requirement is not null && indicator.Polarity == Polarity.None)
            yield return "a requirement needs a direction; write a polarity";
    }

    private static IEnumerable<CatalogueError> OfLadder(IReadOnlyList<InterventionStep> ladder) => ladder
        .Where(s => !Seriousness.IsAdverse(s.State))
        .Select(s => new CatalogueError(LadderFile, s.Id, "state", "must be watch, problem or severe"))
        .Concat(ladder.Zip(ladder.Skip(1))
            .Where(s =>
                (Seriousness.Rank(s.First.State), s.First.Months).CompareTo((Seriousness.Rank(s.Second.State), s.Second.Months)) >= 0)
            .Select(s =>
                new CatalogueError(LadderFile, s.Second.Id, "months",
                    $"must come after {s.First.Id}: a more serious state or more months")));

    private static bool OrderedRightly(Validity valid) => valid.From is null || valid.To is null || valid.From <= valid.To;
}
