namespace Reporting.Documents.Packs;

/// <summary>What the minutes of an area's last meeting sum up: what this one begins with.</summary>
internal sealed class LastMinutesPart(PastMinutes last, DocumentTexts words)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var day = DateText.Of(last.Meeting, words);
        yield return new TextBlock(words.Say($"Fra referatet af mødet {day}", $"From the minutes of the meeting of {day}"),
            TextWeight.Lead);
        if (last.Status is { } status) yield return new TextBlock(words.Say("Status: ", "Status: ") + status);
        if (last.Decisions.Count > 0)
        {
            yield return new TextBlock(words.Say("Beslutninger:", "Decisions:"));
            yield return new ListBlock(last.Decisions);
        }

        if (last.Expectation is { } expected)
            yield return new TextBlock(words.Say("Forventning til perioden: ", "Expected until now: ") + expected);
    }
}
