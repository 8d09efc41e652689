namespace Reporting.Domain.Findings;

/// <summary>Chooses what there is to talk about in an area, from its stored verdicts and findings.</summary>
public sealed class TalkingPoints
{
    // With fewer a year's difference is nothing to talk about.
    private const int Few = 5;

    private readonly Catalogue catalogue;
    private readonly Func<Indicator, bool> turned;
    private readonly IReadOnlyList<Finding> findings;
    private readonly IReadOnlyDictionary<string, Verdict> verdicts;
    private readonly HashSet<string> told;
    private readonly ILookup<string, (Indicator Indicator, Verdict Verdict)> judged;

    private TalkingPoints(Catalogue catalogue, AreaSlice slice, Func<Indicator, bool> turned)
    {
        (this.catalogue, this.turned) = (catalogue, turned);
        findings = [.. slice.FindingsIn(catalogue).Where(f => f.State != VerdictState.None && slice.Verdicts.ContainsKey(f.Lead))];
        told = findings.SelectMany(f => f.Verdicts).ToHashSet(StringComparer.Ordinal);
        verdicts = slice.Verdicts;
        judged = catalogue.Indicators.Where(i => i.Polarity != Polarity.None)
            .Select(i => (Indicator: i, Verdict: slice.Verdicts.GetValueOrDefault(i.Id)!))
            .Where(j => j.Verdict is { Gap: null, Numbers: not null }).ToLookup(j => catalogue.TopicOf(j.Indicator).Id, StringComparer.Ordinal);
    }

    /// <summary>What there is to talk about, each topic once.</summary>
    /// <param name="turned">Whether the area had a problem with an indicator and turned it.</param>
    public static AreaTalk Of(Catalogue catalogue, AreaSlice slice, Func<Indicator, bool> turned)
    {
        var chooser = new TalkingPoints(catalogue, slice, turned);
        var points = catalogue.Topics.Select(chooser.Of).OfType<TalkingPoint>().ToList();
        var ranked = points.Select(p => p with { Repeats = chooser.Repeats(p, points) })
            .OrderBy(p => p.Repeats).ThenByDescending(p => p.Weight).ThenByDescending(p => p.Persons).ToLookup(p => p.Side);
        return new([.. ranked[TalkingSide.Weak]], [.. ranked[TalkingSide.Strong]], [.. ranked[TalkingSide.Even]]);
    }

    private TalkingPoint? Of(Topic topic) => Found(topic) ?? Standing(topic) ?? Turned(topic) ?? Year(topic);

    private TalkingPoint? Found(Topic topic)
    {
        if (findings.FirstOrDefault(f => f.Topic == topic.Id && f.State != VerdictState.Deviates) is not { } finding) return null;
        var verdict = verdicts[finding.Lead];
        return new()
        {
            Topic = topic, Indicator = catalogue.Indicator(finding.Lead)!, Verdict = verdict, Basis = TalkingBasis.Finding,
            Side = finding.IsAdverse ? TalkingSide.Weak : TalkingSide.Strong, Finding = finding,
            Persons = Math.Abs(finding.Persons ?? verdict.Numbers?.Persons ?? 0),
        };
    }

    private TalkingPoint? Standing(Topic topic) => First(topic, v => v.Level is not null, v => v.Level!.Persons) is not { } chosen ? null
        : Point(topic, chosen, TalkingBasis.Level, SideOf(chosen.Indicator, Sign(chosen.Verdict.Level!)), chosen.Verdict.Level!.Persons);

    private TalkingPoint? Turned(Topic topic) => Free(topic).Where(j => turned(j.Indicator))
        .OrderByDescending(j => j.Indicator.Id == topic.Lead).Select(j => Point(topic, j, TalkingBasis.Turned, TalkingSide.Strong,
            j.Verdict.Numbers!.Persons)).FirstOrDefault();

    private TalkingPoint? Year(Topic topic)
    {
        if (First(topic, _ => true, v => v.Numbers!.Persons) is not { } chosen) return null;
        var difference = Printed(chosen.Indicator, chosen.Verdict);
        var persons = PersonsOf(chosen, difference);
        return Point(topic, chosen, TalkingBasis.Year,
            persons < Few ? TalkingSide.Even : SideOf(chosen.Indicator, Math.Sign(difference)), persons);
    }

    // The topic's own lead where it can be told of, else the one that concerns most persons.
    private (Indicator Indicator, Verdict Verdict)? First(Topic topic, Func<Verdict, bool> which, Func<Verdict, int> persons)
    {
        var able = Free(topic).Where(j => which(j.Verdict)).OrderByDescending(j => j.Indicator.Id == topic.Lead)
            .ThenByDescending(j => persons(j.Verdict)).ToList();
        return able.Count == 0 ? null : able[0];
    }

    // What a finding in another topic tells of already is not told again.
    private IEnumerable<(Indicator Indicator, Verdict Verdict)> Free(Topic topic) =>
        judged[topic.Id].Where(j => !told.Contains(j.Indicator.Id));

    private static TalkingPoint Point(
        Topic topic, (Indicator Indicator, Verdict Verdict) of, TalkingBasis basis, TalkingSide side, int persons) => new()
        {
            Topic = topic, Indicator = of.Indicator, Verdict = of.Verdict, Basis = basis, Side = side, Persons = persons,
        };

    private static TalkingSide SideOf(Indicator indicator, int sign) => (indicator.Polarity, sign) switch
    {
        (_, 0) => TalkingSide.Even,
        (Polarity.Lower, > 0) or (Polarity.Higher, < 0) => TalkingSide.Weak,
        _ => TalkingSide.Strong,
    };

    private static int Sign(StandingLevel level) => level.Direction == VerdictDirection.Higher ? 1 : -1;

    // As a reader finds it from the printed numbers, so that what is printed as nothing is nothing.
    private static decimal Printed(Indicator indicator, Verdict verdict)
    {
        if (verdict.Numbers is not { Expected: { } expected } numbers || !double.IsFinite(numbers.Value - expected.Value)) return 0;
        return Rounding.Round((decimal)numbers.Value, indicator.Decimals) - Rounding.Round((decimal)expected.Value, indicator.Decimals);
    }

    private static int PersonsOf((Indicator Indicator, Verdict Verdict) of, decimal difference) =>
        of.Indicator.IsRate ? of.Verdict.Numbers!.Persons : (int)Math.Abs(Math.Round(difference));

    // A sum that deviates because one part does is that part's matter.
    private bool Repeats(TalkingPoint whole, IReadOnlyList<TalkingPoint> points) =>
        whole.Basis is TalkingBasis.Level or TalkingBasis.Year && whole.Side != TalkingSide.Even
        && points.Where(p => p != whole && p.Side == whole.Side).SelectMany(p => judged[p.Topic.Id])
            .Any(j => Following.IsPart(j.Indicator, whole.Indicator) && Share(j, whole) >= Following.MostOfIt * whole.Persons);

    private static double Share((Indicator Indicator, Verdict Verdict) part, TalkingPoint whole)
    {
        if (whole.Level is { } level) return part.Verdict.Level is { } own && own.Direction == level.Direction ? own.Persons : -1;
        var difference = Printed(part.Indicator, part.Verdict);
        return SideOf(part.Indicator, Math.Sign(difference)) == whole.Side ? PersonsOf(part, difference) : -1;
    }
}
