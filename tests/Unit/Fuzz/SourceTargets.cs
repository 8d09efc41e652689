using System.Text.Json;
using Reporting.Unit.Seeds;
using Reporting.Unit.Sources;

namespace Reporting.Unit.Fuzz;

/// <summary>What reads the source's answers and the catalogue's files.</summary>
internal static class SourceTargets
{
    private static readonly string Extract = Extracts.Of(
        Extracts.Row("2026M01", "5"), Extracts.Row("2026M02", "null", "\"1,5\"", "Læsø"), Extracts.Row("2026M03", "\"4.703\""),
        Extracts.Row("2026M01", "250", "-1", "Atlantis"));

    private const string Tables =
        """[{"tables":[{"table_id":"y25i01","update_latest":"2026-08-22","mgroups":[{"id":1}]},{"table_id":7,"update_latest":null},{"table_id":"y25i09"}]},{}]""";

    private static readonly Action<SeedFiles>[] Csv = [f => AreaRows.Read(f), f => GroupRows.Read(f), f => TargetRows.Read(f)];

    private static readonly Action<SeedFiles>[] Json =
        [f => IndicatorEntries.Read(f), f => TableEntries.Read(f), f => LadderEntries.Read(f), f => ScorecardEntries.Read(f),
            f => CatalogueHead.Read(f)];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("extracts", Mutations.Of(Extract), json => Extracts.Parse(new MemoryStream(json)), typeof(SourceException)) { IsSlow = true },
        new("update dates", Mutations.Of(Tables), json => UpdateDates.ReadAsync(new MemoryStream(json), default).GetAwaiter().GetResult(),
            typeof(JsonException)),
        new("the source's errors",
            Mutations.Of("""{"cause":"only 3 periods are available"}""", "<html><title>503 &amp; more</title></html>"), Cause),
        new("catalogue csv", Mutations.Of([.. Files("csv")]), text => Seeds(text, Csv)) { IsSlow = true },
        new("catalogue json", Mutations.Of([.. Files("json")]), text => Seeds(text, Json)),
    ];

    private static void Cause(byte[] answer)
    {
        using var content = new ByteArrayContent(answer);
        if (ResponseCause.ReadAsync(content, default).GetAwaiter().GetResult() is { Length: > 301 })
            throw new InvalidDataException("It is too long.");
    }

    // The beginnings, so that a change meets what is read and not only more of the same.
    private static IEnumerable<string> Files(string extension) =>
        Directory.EnumerateFiles(SeedFolders.PathOf("2026"), "*." + extension).Order()
        .Select(File.ReadAllText).Select(t => t.Length > 3_000 ? t[..3_000] : t);

    // The same text stands for every file: what is right for one is wrong for the others.
    private static void Seeds(byte[] text, Action<SeedFiles>[] readers)
    {
        var files = SeedFiles.Of(text, new SeedErrors());
        foreach (var read in readers) read(files);
    }
}
