using Reporting.Unit.DemoSource;
using Reporting.Unit.Seeds;

namespace Reporting.Unit.Packs;

/// <summary>The demonstration data as a month run stores them, with the verdicts of the month: made once for all tests.</summary>
internal static class PackWorld
{
    private const int Periods = 62;
    private static readonly Lazy<Task<PackInput>> Lazy = new(() => MakeAsync(SeedFolders.Of2026, Period.Month(2026, 8), Periods));
    private static readonly Lazy<Task<PackInput>> Lazy2008 = new(() => MakeAsync(SeedFolders.Of2008, Period.Month(2008, 3), 60));

    /// <summary>Frederikshavn, whose unemployment was made to grow.</summary>
    public const string Troubled = "813";

    /// <summary>Hedensted, which was made to do well.</summary>
    public const string Well = "766";

    public static Catalogue Catalogue => SeedFolders.Of2026;

    /// <summary>A pack for some areas, each with its own group.</summary>
    public static async Task<PackInput> OfAsync(MeetingKind kind, params string[] areas) =>
        await OfAsync(new MeetingPackOrder(kind, areas));

    public static async Task<PackInput> OfAsync(MeetingPackOrder order)
    {
        var all = await Lazy.Value;
        return all with { Order = order, Groups = GroupsOf(all, order.Areas) };
    }

    /// <summary>The same of the catalogue of 2008, whose tables have months and quarters.</summary>
    public static async Task<PackInput> Of2008Async(MeetingKind kind, params Func<IReadOnlyList<Area>, Area>[] areas)
    {
        var all = await Lazy2008.Value;
        var order = new MeetingPackOrder(kind, [.. areas.Select(a => a(all.Catalogue.AreasIn(all.Run.Month)).Code)]);
        return all with { Order = order, Groups = GroupsOf(all, order.Areas) };
    }

    public static Dictionary<string, ComparisonGroup> GroupsOf(PackInput input, IEnumerable<string> areas) => areas.Distinct()
        .Select(a => (a, Group: input.Slices[a].Group)).Where(a => a.Group is not null)
        .ToDictionary(a => a.a, a => input.Catalogue.Group(a.Group!)!);

    private static async Task<PackInput> MakeAsync(Catalogue catalogue, Period month, int periods)
    {
        var (panel, stamps) = (new Panel(), new Dictionary<string, SourceStamp>());
        await using var source = await SourceClient.DemoAsync(catalogue);
        using var client = new JobindsatsClient(new JobindsatsOptions(source.BaseAddress, "secret"));
        foreach (var table in catalogue.Parts.Tables)
        {
            await using var response = await client.FetchAsync(catalogue, table, periods);
            await ExtractParser.ParseAsync(response.Content, table, catalogue, panel);
            stamps[table.Id] = new SourceStamp(response.Sha256, new DateTimeOffset(2026, 9, 22, 4, 12, 33, TimeSpan.Zero));
        }

        AggregateAreas.AddTo(panel, catalogue, month);
        var run = new RunStamp($"{month}-r1-00000000", month, 1, true, stamps);
        return new PackInput(catalogue, new MeetingPackOrder(MeetingKind.Individual, []), run,
            Slices(new MonthFigures(catalogue, panel, month), run), new Dictionary<string, ComparisonGroup>());
    }

    private static Dictionary<string, AreaSlice> Slices(MonthFigures figures, RunStamp run)
    {
        var verdicts = MonthVerdicts.Of(figures);
        return figures.Catalogue.AreasIn(run.Month)
            .ToDictionary(a => a.Code, a => figures.Slice(run, a) with { Verdicts = verdicts[a.Code] });
    }
}
