using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reporting.Local.Source.Demo;

/// <summary>How the demonstration data of one catalogue are made; see the README beside this folder.</summary>
/// <param name="First">The first month of every series.</param>
/// <param name="Newest">The newest month, unless a table has its own.</param>
/// <param name="Updated">The day each vintage came out.</param>
/// <param name="RegionsFromSource">Whether the source gives rows for regions itself.</param>
/// <param name="UnknownArea">The name of the area that holds those whose municipality is not known.</param>
/// <param name="UnknownShare">Its size as a share of the labour force.</param>
/// <param name="SmallestCount">Counts below this are held back.</param>
/// <param name="Seasons">Twelve multipliers, January first, by name.</param>
/// <param name="Curves">Turning points of what the whole country has in common, by name.</param>
/// <param name="Tables">What is special about a table, by table id.</param>
/// <param name="Series">How each series is made.</param>
/// <param name="Stories">What happens in single areas.</param>
internal sealed record DemoProfile(
    string First, string Newest, string[] Updated, bool RegionsFromSource, string UnknownArea, double UnknownShare,
    int SmallestCount, IReadOnlyDictionary<string, double[]> Seasons,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Curves,
    IReadOnlyDictionary<string, TablePlan> Tables, IReadOnlyList<SeriesPlan> Series, IReadOnlyList<Story> Stories)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The first month of every series.</summary>
    [JsonIgnore]
    public Period FirstMonth => Period.Parse(First);

    /// <summary>The newest month of any table.</summary>
    [JsonIgnore]
    public Period NewestMonth => Tables.Values.Select(t => t.Newest).OfType<string>().Append(Newest).Select(Period.Parse).Max();

    /// <summary>The newest month of a table.</summary>
    public Period NewestOf(string table) => Period.Parse(Tables.GetValueOrDefault(table)?.Newest ?? Newest);

    /// <summary>The profile of a catalogue.</summary>
    /// <exception cref="ArgumentException">There is none for it.</exception>
    public static DemoProfile For(string catalogue)
    {
        using var stream = DemoResource.Open($"profile-{catalogue}.json")
            ?? throw new ArgumentException($"There are no demonstration data for the catalogue '{catalogue}'.");
        return JsonSerializer.Deserialize<DemoProfile>(stream, Json)!;
    }
}

/// <summary>What is special about a table.</summary>
/// <param name="Newest">Its own newest month.</param>
/// <param name="Revised">Whether the second vintage revises its counts.</param>
/// <param name="SmallAbsent">Whether rows of small counts are left out, rather than given as null.</param>
/// <param name="HalfYearly">Whether only the periods that end a half-year are given.</param>
internal sealed record TablePlan(string? Newest = null, bool Revised = false, bool SmallAbsent = false, bool HalfYearly = false);

/// <summary>Something that happens in one area: its series move to a factor of what they were and stay there.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Series">The ids of the series.</param>
/// <param name="From">The first month of the change.</param>
/// <param name="Months">How many months it takes.</param>
/// <param name="Factor">What the series end up at, times what they were.</param>
internal sealed record Story(string Area, string[] Series, string From, int Months, double Factor);
