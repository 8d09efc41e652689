namespace Reporting.Documents.Mail;

/// <summary>What a month brings, short enough for a list of mails.</summary>
internal sealed class MonthNews(DocumentTexts words)
{
    private const int MaxLength = 78;
    private readonly ExpectedText texts = ExpectedText.In(words.Language);

    /// <summary>What is new of an area: <c>Frederikshavn: dagpengeledighed 35 % over det ventede – 1 nyt, 4 varer ved</c>.</summary>
    public string Of(Overview overview)
    {
        var (name, month) = (overview.Area.Name, words.Periods.Long(overview.Run.Month));
        var news = Finding.Sort(overview.Findings.Where(IsNew)).FirstOrDefault();
        var over = overview.Findings.FirstOrDefault(f => f.WasProblem);
        var counts = Counts(overview.Findings);
        if (news is not null)
            return Fitting($"{name}: {Far(news, overview)} – {counts}", $"{name}: {Small(words.Topic(news))} – {counts}",
                $"{name}, {month}: {counts}");
        if (over is not null)
            return Fitting($"{name}: {Small(words.Topic(over))} " + words.Say("er ikke længere et resultatproblem", "is no longer a performance concern"),
                $"{name}, {month}: {counts}");
        return $"{name}, {month}: " + (overview.Rows.All(r => r.Verdict is not { Gap: null }) ? words.Say("tallene er her", "the figures are here") : counts);
    }

    /// <summary>What is new of several areas: <c>Holbæk og Odsherred, marts 2026: 1 nyt, 4 varer ved</c>.</summary>
    public string Of(string names, Period month, IEnumerable<Finding> findings) => $"{names}, {words.Periods.Long(month)}: {Counts(findings)}";

    /// <summary>A finding in the fewest words: <c>dagpengeledighed 35 % over det ventede</c>.</summary>
    public string Far(Finding finding, Overview overview) => Far(words.Topic(finding), overview.RowOf(finding).Verdict, overview.RowOf(finding).Indicator);

    /// <summary>The same of a verdict that speaks for a topic; the topic alone where nothing is expected.</summary>
    public string Far(string topic, Verdict? verdict, Indicator indicator)
    {
        if (verdict is null || AgainstExpected.Of(verdict, indicator) is not { Difference: not 0 } against) return Small(topic);
        var median = verdict.Numbers!.Leading == VerdictReasons.Level;
        if (against.Percent is { } percent && Math.Abs(percent) >= 1)
            return $"{Small(topic)} {words.Numbers.Percent(Math.Abs(percent), 0)} " + (percent > 0
                ? words.Say(median ? "over medianen" : "over det ventede", median ? "above the median" : "above expected")
                : words.Say(median ? "under medianen" : "under det ventede", median ? "below the median" : "below expected"));
        return $"{Small(topic)} {texts.Gap(against)} "
            + words.Say(median ? "end medianen" : "end ventet", median ? "than the median" : "than expected");
    }

    /// <summary>The first of some texts that a list of mails shows whole; the last where none is.</summary>
    public static string Fitting(params string[] texts) => texts.FirstOrDefault(t => t.Length <= MaxLength) ?? texts[^1];

    private static bool IsNew(Finding finding) => finding.IsNewProblem || finding.IsAdverse && !Seriousness.IsAdverse(finding.Before);

    /// <summary>How much is new, lasts and is over: <c>1 nyt, 4 varer ved</c>.</summary>
    public string Counts(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var (news, lasting) = (all.Count(IsNew), all.Count(f => f.IsAdverse && !IsNew(f)));
        var over = all.Count(f => f.IsOvercome && f.IsOver);
        string[] parts =
        [
            news == 0 ? words.Say("intet nyt", "nothing new") : words.Say(news == 1 ? "1 nyt" : $"{news} nye", $"{news} new"),
            lasting == 0 ? "" : words.Say(lasting == 1 ? "1 varer ved" : $"{lasting} varer ved", lasting == 1 ? "1 continues" : $"{lasting} continue"),
            over == 0 ? "" : words.Say($"{over} er ovre", over == 1 ? "1 is over" : $"{over} are over"),
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    // Within a line names of topics begin small, but for names such as A-dagpenge.
    private static string Small(string topic) => topic.Length > 1 && (char.IsLower(topic[1]) || topic[1] == ' ')
        ? char.ToLowerInvariant(topic[0]) + topic[1..] : topic;
}
