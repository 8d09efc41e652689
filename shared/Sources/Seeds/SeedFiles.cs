using System.Security.Cryptography;
using System.Text;

namespace Reporting.Sources.Seeds;

/// <summary>The files of one catalogue, as they were when it was opened.</summary>
internal sealed class SeedFiles
{
    /// <summary>Title, sections, headings and the default groups.</summary>
    public const string CatalogueFile = "catalogue.json";

    /// <summary>Municipalities, jobcentres, regions and the country.</summary>
    public const string AreasFile = "areas.csv";

    /// <summary>The comparison groups.</summary>
    public const string GroupsFile = "groups.csv";

    /// <summary>Who belongs to which group, and when.</summary>
    public const string MembersFile = "members.csv";

    /// <summary>The tables at the source.</summary>
    public const string TablesFile = "tables.json";

    /// <summary>The rows of the overview.</summary>
    public const string IndicatorsFile = "indicators.json";

    /// <summary>What is aimed at, by indicator and area.</summary>
    public const string TargetsFile = "targets.csv";

    /// <summary>The steps of the intervention ladder.</summary>
    public const string LadderFile = "ladder.json";

    /// <summary>Which indicator answers each question of the scorecards.</summary>
    public const string ScorecardsFile = "scorecards.json";

    /// <summary>What several indicators tell about together.</summary>
    public const string TopicsFile = "topics.json";

    /// <summary>What the source reckons by areas' conditions.</summary>
    public const string ConditionsFile = "conditions.json";

    /// <summary>Where areas stand on the tile map.</summary>
    public const string MapFile = "map.csv";

    private static readonly string[] Names =
    [
        AreasFile, CatalogueFile, ConditionsFile, GroupsFile, IndicatorsFile, LadderFile, MapFile, MembersFile, ScorecardsFile, TablesFile, TargetsFile, TopicsFile,
    ];

    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    private SeedFiles(SeedErrors errors) => ValidationErrors = errors;

    /// <summary>Where errors are noted.</summary>
    public SeedErrors ValidationErrors { get; }

    /// <summary>Whether every file was there and could be taken apart.</summary>
    public bool AllRead { get; private set; } = true;

    /// <summary>Reads the files of a folder into memory; what is missing is noted.</summary>
    public static SeedFiles Open(string directory, SeedErrors errors)
    {
        var files = new SeedFiles(errors);
        foreach (var name in Names)
        {
            var path = Path.Combine(directory, name);
            if (File.Exists(path)) files.contents[name] = File.ReadAllBytes(path);
            else files.Unreadable(name, "-", $"is missing in {Path.GetFullPath(directory)}");
        }

        return files;
    }

    /// <summary>Files that all hold the same bytes.</summary>
    internal static SeedFiles Of(byte[] content, SeedErrors errors)
    {
        var files = new SeedFiles(errors);
        foreach (var name in Names) files.contents[name] = content;
        return files;
    }

    /// <summary>The text of a file, or null when it is missing (which is already noted).</summary>
    public string? Text(string name)
    {
        if (!contents.TryGetValue(name, out var bytes)) return null;
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Notes that a file as a whole cannot be used.</summary>
    public void Unreadable(string file, string place, string problem)
    {
        AllRead = false;
        ValidationErrors.Add(file, place, "-", problem);
    }

    /// <summary>SHA-256 over the names and contents of the files, in lower-case hexadecimal.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names.Where(contents.ContainsKey).Order(StringComparer.Ordinal))
        {
            var bytes = contents[name];
            // The length keeps the end of one file from passing for the beginning of the next.
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
