using Reporting.Domain;
using Reporting.Sources;
using Reporting.Unit.DemoSource;
using Reporting.Unit.Seeds;

namespace Reporting.Unit.Packs;

/// <summary>The demonstration data as a month run stores them, with the verdicts of the month: made once for all tests.</summary>
internal static class PackWorld
{
    private const int Periods = 62;
    private static readonly Lazy<Task<PackInput>> Lazy = new(MakeAsync);

    /// <summary>Frederikshavn, whose unemployment was made to grow.</summary>
    public const string Troubled = "813";

    /// <summary>Hedensted, which was made to do well.</summary>
    public const string Well = "766";

    public static Catalogue Catalogue => SeedFolders.Of2026;

    /// <summary>A pack for some areas, each with its own group.</summary>
    public static async Task<PackInput> OfAsync(MeetingKind kind, params string[] areas) => await OfAsync(new MeetingPackOrder(kind, areas));

    public static async Task<PackInput> OfAsync(MeetingPackOrder order)
    {
        var all = await Lazy.Value;
        return all with { Order = order, Groups = GroupsOf(all, order.Areas) };
    }

    public static Dictionary<string, ComparisonGroup> GroupsOf(PackInput input, IEnumerable<string> areas) => areas.Distinct()
        .Select(a => (a, Group: input.Slices[a].Group)).Where(a => a.Group is not null).ToDictionary(a => a.a, a => input.Catalogue.Group(a.Group!)!);

    private static async Task<PackInput> MakeAsync()
    {
        var (panel, stamps) = (new Panel(), new Dictionary<string, SourceStamp>());
        await using var source = await SourceClient.DemoAsync(Catalogue);
        using var client = new JobindsatsClient(new JobindsatsOptions(source.BaseAddress, "secret"));
        foreach (var table in Catalogue.Parts.Tables)
        {
            await using var response = await client.FetchAsync(Catalogue, table, Periods);
            await ExtractParser.ParseAsync(response.Content, table, Catalogue, panel);
            stamps[table.Id] = new SourceStamp(response.Sha256, new DateTimeOffset(2026, 9, 22, 4, 12, 33, TimeSpan.Zero));
        }

        var month = Period.Month(2026, 8);
        AggregateAreas.AddTo(panel, Catalogue, month);
        var run = new RunStamp("2026M08-r1-00000000", month, 1, true, stamps);
        return new PackInput(Catalogue, new MeetingPackOrder(MeetingKind.Individual, []), run, Slices(new MonthFigures(Catalogue, panel, month), run), new Dictionary<string, ComparisonGroup>());
    }

    private static Dictionary<string, AreaSlice> Slices(MonthFigures figures, RunStamp run)
    {
        var verdicts = MonthVerdicts.Of(figures);
        return Catalogue.AreasIn(run.Month).ToDictionary(a => a.Code, a => figures.Slice(run, a) with { Verdicts = verdicts[a.Code] });
    }
}
