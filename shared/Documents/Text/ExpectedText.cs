namespace Reporting.Documents.Text;

/// <summary>Actual against expected in words: <c>1.245 mod ventet 1.000</c>, <c>245 flere</c>, <c>0,3 procentpoint højere</c>.</summary>
public sealed class ExpectedText
{
    private readonly Language language;
    private readonly NumberText numbers;

    private ExpectedText(Language language) => (this.language, numbers) = (language, NumberText.In(language));

    /// <summary>The words of a language.</summary>
    public static ExpectedText In(Language language) => language.Say(Danish, English);

    /// <summary>The word at the expected line's end.</summary>
    public string Label => language.Say("ventet", "expected");

    /// <summary>Both numbers.</summary>
    public string Both(AgainstExpected against) => language.Say(
        $"{Amount(against, against.Actual)} mod ventet {Amount(against, against.Expected)}",
        $"{Amount(against, against.Actual)} against {Amount(against, against.Expected)} expected");

    /// <summary>A value in a sentence: of a rate "pct.", as Danes write; in tables the sign.</summary>
    public string Amount(AgainstExpected against, decimal value) => numbers.Number(value, against.Decimals)
        + (against.Indicator.IsRate ? NumberText.HardSpace + language.Say("pct.", "per cent") : "");

    /// <summary>The difference in persons or percentage points.</summary>
    public string Gap(AgainstExpected against)
    {
        if (against.Difference == 0) return language.Say("som ventet", "as expected");
        var (size, more) = (numbers.Number(Math.Abs(against.Difference), against.Decimals), against.Difference > 0);
        return against.Indicator.IsRate
            ? $"{size} {Points(Math.Abs(against.Difference))} {(more ? Higher : Lower)}"
            : $"{size} {(!more ? language.Say("færre", "fewer") : language.Say(against.Difference == 1 ? "mere" : "flere", "more"))}";
    }

    /// <summary>The difference in a table, with its sign: <c>+245</c>, <c>−0,3 pp</c>.</summary>
    public string Signed(AgainstExpected against)
    {
        var sign = against.Difference > 0 ? "+" : "";
        return sign + (against.Indicator.IsRate ? numbers.Points(against.Difference, against.Decimals)
            : numbers.Number(against.Difference, against.Decimals));
    }

    private string Points(decimal size) => language.Say("procentpoint", size == 1 ? "percentage point" : "percentage points");

    private string Higher => language.Say("højere", "higher");

    private string Lower => language.Say("lavere", "lower");

    private static readonly ExpectedText Danish = new(Language.Danish);
    private static readonly ExpectedText English = new(Language.English);
}
