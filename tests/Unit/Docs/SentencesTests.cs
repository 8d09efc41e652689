using System.Text;
using Xunit;

namespace Reporting.Unit.Docs;

/// <summary>docs/sentences.md lists every text the product can say, Danish beside English, for those who review the language.</summary>
public class SentencesTests
{
    private const string Head =
        """
        # Sentences

        Every text that pages, documents and mails can say, Danish beside English, by the folder that says it; what stands in braces is
        filled in. Names of measures, topics and areas are in [seeds](../seeds/README.md). The list is written from the code
        (`REPORTING_GOLDEN=write ./test -class Reporting.Unit.Docs.SentencesTests`): change a text where it is used, not here.

        """;

    // Written anew with REPORTING_GOLDEN=write, as the golden files are.
    [Fact]
    public void EverySentenceIsListed()
    {
        var right = Head + string.Concat(Sources().GroupBy(Folder).Select(Section));
        var file = Repository.Path("docs", "sentences.md");
        if (Environment.GetEnvironmentVariable("REPORTING_GOLDEN") == "write") File.WriteAllText(file, right);
        Assert.Equal(right, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("""language.Say("ja", "yes")""", "ja|yes")]
    [InlineData("""Say($"{a.Of("x, y")} er (stor)", $"{a.Of("x, y")} is (large)");""", "{a.Of(\"x, y\")} er (stor)|{a.Of(\"x, y\")} is (large)")]
    [InlineData("""Say(many ? "har" : "har en", many ? "have" : "has a")""", "har … har en|have … has a")]
    [InlineData("""Say("en " + "to", "one " + "two")""", "en to|one two")]
    [InlineData("""words.Count(n, ("møde", "møder"), ("meeting", "meetings"))""", "møde … møder|meeting … meetings")]
    [InlineData("""checks.Wrong("name", "mangler \"navn\"", "no \"name\"")""", "mangler \"navn\"|no \"name\"")]
    [InlineData("""["a"] = new("Navn", "Name"), ["b"] = new("Nr.", "No.")""", "Navn|Name;Nr.|No.")]
    [InlineData("""Say(indicator.Name, indicator.NameEn)""", "")]
    public void APairIsReadFromTheCode(string code, string pairs) =>
        Assert.Equal(pairs, string.Join(';', SentencePairs.In(code).Select(p => $"{p.Danish}|{p.English}")));

    private static string Section(IGrouping<string, string> folder)
    {
        var rows = folder.SelectMany(f => SentencePairs.In(File.ReadAllText(Repository.Path(f)))).Distinct().ToList();
        if (rows.Count == 0) return "";
        var text = new StringBuilder($"\n## {folder.Key}\n\n| Danish | English |\n|---|---|\n");
        foreach (var (danish, english) in rows) text.Append($"| {Cell(danish)} | {Cell(english)} |\n");
        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("<", "&lt;");

    private static string Folder(string file) => Path.GetDirectoryName(file)!;

    private static IEnumerable<string> Sources() => new[] { "functions", "shared" }
        .SelectMany(f => Directory.EnumerateFiles(Repository.Path(f), "*", SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains("/obj/") && !f.Contains("/bin/"))
        .Select(f => Path.GetRelativePath(Repository.Path(), f)).Order(StringComparer.Ordinal);
}
