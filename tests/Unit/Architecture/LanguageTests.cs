using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Architecture;

/// <summary>A text in two languages is written in one way: side by side, with <see cref="LanguageTexts.Say"/>.</summary>
public sealed partial class LanguageTests
{
    // Who may ask which language it is, and why.
    private static readonly string[] Asking =
    [
        "shared/Application/Access/LinkPayload.cs", // writes the language as a number in a signed link
        "shared/Domain/LanguageTexts.cs", // the one place that chooses
    ];

    [Fact]
    public void OnePlaceAsksWhichLanguageItIs() =>
        Assert.Equal(Asking, Sources().Where(f => Asks().IsMatch(File.ReadAllText(Repository.Path(f)))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("var text = language == Language.Danish ? danish : english;")]
    [InlineData("if (Language.English != choice.Language) return;")]
    [InlineData("@if (Context.Language is Language.Danish)")]
    [InlineData("if (language is not Language.Danish) return;")]
    [InlineData("if (choice is { Language: Language.English }) return;")]
    [InlineData("if (language.Equals(Language.Danish)) return;")]
    [InlineData("case Language.English:")]
    [InlineData("    Language.Danish => indicator.Unit,")]
    [InlineData("(1, Language.Danish) => names,")]
    [InlineData("(Language.Danish, var more) when more > 1 => names,")]
    [InlineData("new Dictionary<Language, string> { [key] = text }")]
    [InlineData("[Language.Danish] = \"gruppen\",")]
    [InlineData("words.Languages[(int)choice.Language]")]
    public void EveryWayOfAskingIsSeen(string code) => Assert.Matches(Asks(), code);

    [Theory]
    [InlineData("Write(Overview overview, Language language = Language.Danish) => Bytes(overview);")]
    [InlineData("VerdictText.In(Language.Danish).Explain(verdict, catalogue)")]
    [InlineData("Language = request.Language ?? Language.Danish,")]
    [InlineData("var language = code == \"en\" ? Language.English : Language.Danish;")]
    [InlineData("[(\"da\", Language.Danish), (\"en\", Language.English)];")]
    public void NamingALanguageIsNotAsking(string code) => Assert.DoesNotMatch(Asks(), code);

    private static IEnumerable<string> Sources() => new[] { "shared", "functions" }
        .SelectMany(f => Directory.EnumerateFiles(Repository.Path(f), "*", SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains("/obj/") && !f.Contains("/bin/"))
        .Select(f => Path.GetRelativePath(Repository.Path(), f));

    // A comparison, a pattern, an arm of a switch, a table by language, a language as an index.
    [GeneratedRegex(
        """
        (?: [=!]= | \bis | \bnot | \bor | \bcase | \{\s*Language: | \bEquals\( ) \s* Language\.(?:Danish|English)\b
        | \bLanguage\.(?:Danish|English) \s* [=!]=
        | (?: ^ \s* | [(,] \s* ) Language\.(?:Danish|English) (?: \s* , [^()=]* \) | \s* \) )? \s* (?: when\b [^=]* )? =>
        | Dictionary<Language\b | \[Language\.(?:Danish|English)\] | \(int\)\s*[\w.]*[lL]anguage\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Asks();
}
