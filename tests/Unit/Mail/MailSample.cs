using Reporting.Unit.Samples;

namespace Reporting.Unit.Mail;

/// <summary>Pages, crossings and verdicts to write mails of.</summary>
internal static class MailSample
{
    public static readonly Period Month = Period.Month(2026, 3);
    public static readonly SamplePage.Wish Wish = new(Demo: false);
    public static readonly Catalogue Catalogue = SampleCatalogue.Of(Wish);
    public static readonly MailLinks Links = new(
        new Uri("https://resultater.example/"), new Uri("https://resultater.example/afmeld?t=a&k=1"),
        new Uri("https://resultater.example/abonnement?t=a"));

    /// <summary>An overview whose rows have the verdicts given by their places from 0, with the findings they come to.</summary>
    public static Overview Overview(SamplePage.Wish wish, params (int Row, VerdictState State)[] verdicts)
    {
        var overview = SamplePage.Of(wish);
        var states = verdicts.ToDictionary(v => $"i{v.Row}", v => v.State);
        var edited = Edit(overview, row => row with
        {
            Verdict = Verdict(overview.Area.Code, row.Indicator.Id, states.GetValueOrDefault(row.Indicator.Id)),
        });
        return edited with { Findings = AreaFindings.Of(SampleCatalogue.Of(wish), edited.Area.Code, edited.Rows.Select(r => r.Verdict!)) };
    }

    /// <summary>The findings that verdicts come to.</summary>
    public static IReadOnlyList<LedFinding> Found(Catalogue catalogue, IReadOnlyList<Verdict> verdicts) =>
        LedFinding.Of(AreaFindings.Of(catalogue, verdicts), verdicts);

    public static Overview Edit(Overview overview, Func<OverviewRow, OverviewRow> edit) => overview with
    {
        Sections = [.. overview.Sections.Select(s => s with { Rows = [.. s.Rows.Select(edit)] })],
    };

    public static OverviewPage Page(Overview overview, byte[]? pdf = null, IReadOnlyList<FigureChange>? changes = null) => new(
        overview, new Uri($"https://resultater.example/{overview.Area.Code}/2026M03"), pdf, changes ?? []);

    public static Verdict Verdict(string area, string indicator, VerdictState state, int persons = 120) => new(
        area, indicator, Month, state, state == VerdictState.Improved ? VerdictDirection.Lower : VerdictDirection.Higher,
        VerdictReasons.Development, null, state == VerdictState.None ? null : Month - 3,
        new VerdictNumbers(1400, VerdictReasons.Development, 0.12, persons, 0.02, 3.4, null, null), []);

    /// <summary>A crossing of an indicator of a place in the catalogue, with a line that leaves its group.</summary>
    public static AlertItem Item(
        VerdictState from, VerdictState to, int indicator = 8, Area? area = null, bool correction = false, int persons = 120)
    {
        area ??= Catalogue.Parts.Areas[0];
        var verdict = Verdict(area.Code, $"i{indicator}", to, persons);
        var item = new AlertItem(new Crossing(from, verdict, correction), SamplePage.Of(Wish) with { Area = area },
            new Uri($"https://resultater.example/{area.Code}/2026M03"));
        return With(item, row => row with { Trend = Line(), Provisional = false, Verdict = verdict });
    }

    /// <summary>An item whose row is another.</summary>
    public static AlertItem With(AlertItem item, Func<OverviewRow, OverviewRow> edit) => item with
    {
        Overview = Edit(item.Overview, r => r.Indicator.Id == item.Crossing.Verdict.Indicator ? edit(r) : r),
    };

    /// <summary>Two years in which the own line rises from the group's in the last months.</summary>
    public static Trend Line(int? gap = null, int? breakAt = null)
    {
        var own = Enumerable.Range(0, 25)
            .Select(i => (decimal?)Math.Round(1210 + 30 * (decimal)Math.Sin(i * Math.PI / 6) + Math.Max(0, i - 17) * 34 + i * 7 % 5 * 4))
            .ToList();
        var group = Enumerable.Range(0, 25).Select(i => (decimal?)(1212 + 28 * (decimal)Math.Sin(i * Math.PI / 6) - i * 1.5m)).ToList();
        if (gap is { } at) own[at] = null;
        return new Trend(Month - 24, own, group, breakAt is { } from ? Month - (24 - from) : null)
        {
            Band = [.. group.Select((g, i) => (TrendBand?)new TrendBand(g!.Value - 20 - i * 2, g.Value + 18 + i * 2))],
        };
    }

    /// <summary>A region of so many areas, with remarks in the first of them.</summary>
    public static (Catalogue Catalogue, DigestScope Scope, List<Verdict> Verdicts) Region(int areas, int noted, int remarks)
    {
        var catalogue = SampleCatalogue.Of(Wish with { Members = areas });
        var scope = new DigestScope("Region Sjælland", Run(1), catalogue.Parts.Areas);
        VerdictState[] states =
            [VerdictState.Severe, VerdictState.Problem, VerdictState.Watch, VerdictState.Improved, VerdictState.Deviates];
        var verdicts = catalogue.Parts.Areas.Index()
            .SelectMany(a => catalogue.Indicators.Index().Select(i => Verdict(a.Item.Code, i.Item.Id,
            a.Index < noted && i.Index < remarks ? states[Math.Min(4, a.Index * 5 / Math.Max(1, noted) + i.Index / 2)] : VerdictState.None,
            10 + a.Index * 7 % 40))).ToList();
        return (catalogue, scope, verdicts);
    }

    public static RunStamp Run(int revision, bool demo = false) =>
        new($"2026M03-r{revision}-9f86d081", Month, revision, demo, new Dictionary<string, SourceStamp>());
}
