using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Unit.Reports;
using Xunit;

namespace Reporting.Unit.Verdicts;

/// <summary>Over a whole month of the demonstration: each number that is said is one of the verdict's, and the picture shows the same.</summary>
public sealed partial class ClaimTests
{
    [Theory]
    [InlineData("2026")]
    [InlineData("2008")]
    public async Task Every_number_said_is_the_verdicts(string catalogue)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        var said = 0;
        foreach (var verdict in demo.Slices.Values.SelectMany(s => s.Verdicts.Values).Where(v => v.Numbers?.Expected is not null))
        {
            var text = VerdictText.In(Language.Danish).Explain(verdict, demo.Catalogue);
            var indicator = demo.Catalogue.Indicator(verdict.Indicator)!;
            if (text.Contains("som ventet", StringComparison.Ordinal) || Claim().Match(text) is not { Success: true } claim)
            {
                Assert.True(verdict.State == VerdictState.None || text.Contains("som ventet", StringComparison.Ordinal), text);
                continue;
            }

            said++;
            Recompute(verdict, indicator, claim, text);
        }

        Assert.True(said > 500, $"{said} claims");
    }

    [Theory]
    [InlineData("2026", Language.Danish)]
    [InlineData("2026", Language.English)]
    public async Task The_picture_ends_at_the_sentences_numbers(string catalogue, Language language)
    {
        var demo = await DemoMonth.OfAsync(catalogue);
        var (numbers, drawn) = (NumberText.In(language), 0);
        foreach (var area in demo.Slices.Keys.Where(a => demo.Slices[a].Verdicts.Count > 0))
        {
            var group = demo.Catalogue.DefaultGroup(demo.Catalogue.Area(area)!, demo.Run.Month);
            var picture = AreaPicture.Of(demo.Catalogue, demo.Run.Month, demo.Slices, area, group);
            var cards = AreaSheet.Compose(picture, null, demo.Catalogue, language).Cards.Where(c => c.Why.Count > 0).ToList();
            Assert.Equal(picture.Overview.Findings.Count(f => f.State != VerdictState.None), cards.Count);
            foreach (var card in cards)
            {
                var row = picture.Overview.Rows.First(r => r.Indicator.Id == card.Indicator);
                Assert.Equal(ExpectedTrend.Shown(row) is not null, card.Chart?.Gap is not null);
                if (card.Chart is not { Gap: { } gap } chart) continue;
                var sentence = VerdictText.In(language).Explain(row, picture.Overview);
                var (own, expected) = (numbers.Number(chart.Trend.Own[^1]!.Value, chart.Decimals),
                    numbers.Number(chart.Trend.Group[^1]!.Value, chart.Decimals));
                Assert.Contains($": {own}", sentence);
                Assert.Contains(language.Say($"mod ventet {expected}", $"against {expected}"), sentence);
                var size = ExpectedText.In(language).Gap(ExpectedTrend.Shown(row)!);
                Assert.StartsWith(size, gap);
                Assert.All([sentence, card.Headline], said => Assert.Contains(size, said));
                Assert.Contains(PrintableText.Of(size), chart.Alt);
                Assert.Contains(expected, chart.Alt);
                drawn++;
            }
        }

        Assert.True(drawn > 20, $"{drawn} pictures");
    }

    private static void Recompute(Verdict verdict, Indicator indicator, Match claim, string text)
    {
        var numbers = verdict.Numbers!;
        var (actual, expected, difference) = (Number(claim, "actual"), Number(claim, "expected"), Number(claim, "difference"));
        var half = 0.5m * (decimal)Math.Pow(10, -Decimals(claim)) + 0.0000001m;
        Assert.InRange(actual - (decimal)numbers.Value, -half, half);
        Assert.InRange(expected - (decimal)numbers.Expected!.Value, -half, half);
        Assert.Equal(Math.Abs(actual - expected), difference);
        Assert.Equal(actual > expected, claim.Groups["way"].Value is "flere" or "mere" or "procentpoint højere");
        Assert.Equal(indicator.IsRate, claim.Groups["way"].Value.StartsWith("procentpoint", StringComparison.Ordinal));
        if (claim.Groups["percent"].Success)
            Assert.Equal(Math.Round(100 * difference / expected, MidpointRounding.AwayFromZero), Number(claim, "percent"));
        if (indicator.IsRate) Assert.False(claim.Groups["percent"].Success, text);
        if (About().Match(text) is { Success: true } about) Assert.Equal(numbers.Persons, Number(about, "persons"));
        if (claim.Groups["since"].Success)
            Assert.Equal(PeriodText.In(Language.Danish).Long(numbers.Expected.Since), claim.Groups["since"].Value);
        if (text.Contains("kan stadig være tilfældig", StringComparison.Ordinal))
            Assert.True(verdict.State == VerdictState.Watch
                && (numbers.Score < indicator.Limits.Enter || verdict.Reasons.HasFlag(VerdictReasons.WithinChance)), text);
    }

    private static int Decimals(Match claim) => claim.Groups["actual"].Value.Split(',') is [_, var decimals] ? decimals.Length : 0;

    private static decimal Number(Match match, string group) => decimal.Parse(
        match.Groups[group].Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(: |er )(?<actual>[\d.]+(,\d+)?)(\u00A0pct\.)? mod ventet (?<expected>[\d.]+(,\d+)?)(\u00A0pct\.)? i [^,]+, (?<difference>[\d.]+(,\d+)?) (?<way>flere|færre|mere|procentpoint højere|procentpoint lavere)( \((?<percent>[\d.]+)\u00A0pct\.\))?( \(omkring [^)]+\))?( end hvis .*? siden (?<since>.+?)\. (Det|Kravet|Målet) )?")]
    private static partial Regex Claim();

    [GeneratedRegex(@"\(omkring (?<persons>[\d.]+) person")]
    private static partial Regex About();
}
