namespace Reporting.Documents.Goals;

/// <summary>Goals in words: the same on pages, in charts, packs and reviews.</summary>
/// <param name="words">Words and numbers.</param>
internal sealed class GoalText(DocumentTexts words)
{
    /// <summary>What the forecast is and how good it is, for the note below a table of goals.</summary>
    public string Method => words.Say(
        "Fremskrivningen vejer to simple gæt sammen: samme måned året før gange det seneste års udvikling, som klinger af, og det nyeste tal. I fire af fem tilfælde ligger tallet mellem de to grænser; med få års tal er grænserne ofte for snævre. Et år frem rammer den ikke bedre end ”samme som sidste år”.",
        "The forecast weighs two simple guesses together: the same month of the year before times the last year's development, which fades, and the newest figure. In four of five cases the figure lies between the two limits; with few years of figures the limits are often too narrow. A year ahead it is no better than \"same as last year\".");

    /// <summary>What is said of an outlook.</summary>
    public string Word(GoalOutlook outlook) => outlook switch
    {
        GoalOutlook.OnTrack => words.Say("på vej", "on the way"),
        GoalOutlook.UnderPressure => words.Say("under pres", "under pressure"),
        GoalOutlook.OutOfReach => words.Say("nås ikke med nuværende udvikling", "not reached at the present development"),
        GoalOutlook.Reached => words.Say("nået", "reached"),
        GoalOutlook.Missed => words.Say("ikke nået", "not reached"),
        _ => words.Say("kan ikke siges", "cannot be told"),
    };

    /// <summary>Whose goal it is.</summary>
    public string Kind(GoalKind kind) => GoalWords.Kind(kind, words.Language);

    /// <summary>What is aimed at: the indicator's name, or the goal as typed.</summary>
    public string Name(GoalStand stand) => stand.Indicator is { } indicator ? words.Name(indicator) : stand.Goal.Text ?? stand.Goal.Indicator!;

    /// <summary>The name and how it looks, without a full stop: the title of the goal's chart.</summary>
    public string Headline(GoalStand stand) => $"{Name(stand)}: {Word(stand.Outlook)}";

    /// <summary>How it looks and what that rests on; where it cannot be told, why.</summary>
    public string Sentence(GoalStand stand)
    {
        var basis = stand.Gap is { } gap ? Why(gap, stand)
            : stand.Outlook is GoalOutlook.Reached or GoalOutlook.Missed ? Ended(stand) : Heading(stand);
        return $"{MoveText.Stop(Headline(stand) + Certainty(stand))} {Aim(stand)} {basis}".TrimEnd();
    }

    /// <summary>The value aimed at, with its direction: <c>højst 1.200 personer</c>; empty for a goal in words.</summary>
    public string Amount(GoalStand stand)
    {
        if (stand.Goal.Value is not { } value || stand.Indicator is not { } indicator) return "";
        var limit = stand.IsAtMost switch
        {
            true => words.Say("højst ", "at most "), false => words.Say("mindst ", "at least "), _ => "",
        };
        return limit + Level(indicator, (double)value);
    }

    /// <summary>Why it cannot be told how it looks.</summary>
    public string Why(GoalGap gap, GoalStand stand) => gap switch
    {
        GoalGap.InWords => words.Say("Målet er ikke knyttet til en måling.", "The goal is not tied to an indicator."),
        GoalGap.NoData => words.Say("Kilden har ingen tal for målingen i området.", "The source has no figures of the indicator in the area."),
        GoalGap.OtherPeriods => words.Say("Målets perioder er af en anden slags end målingens.", "The goal's periods are of another kind than the indicator's."),
        GoalGap.NotBegun => words.Say($"Det regnes først fra {words.Periods.Long(stand.Goal.From!.Value)}.", $"It counts from {words.Periods.Long(stand.Goal.From!.Value)}."),
        GoalGap.TooShort => words.Say("Der skal to års tal til for at fremskrive.", "Two years' figures are needed for a forecast."),
        GoalGap.BreakInSeries => words.Say("Der er databrud i serien, og der skal to års tal efter det til for at fremskrive.",
            "The series is broken, and two years' figures after the break are needed for a forecast."),
        GoalGap.Missing => words.Say("Der mangler tal fra det seneste år.", "Figures of the last year are missing."),
        GoalGap.TooFar => words.Say("Det ligger mere end tre år ude, og så langt kan tallet ikke fremskrives.",
            "It lies more than three years ahead, too far for a forecast."),
        GoalGap.NoDirection => words.Say("Hverken højere eller lavere er bedst, og målet er det samme som udgangspunktet.",
            "Neither higher nor lower is better, and the goal is what it began from."),
        _ => MoveText.Stop(words.Say("Det nyeste tal kendes ikke: ", "The newest figure is not known: ")
            + ReasonText.Explain(stand.Now.Why ?? Reason.Absent, words.Language)),
    };

    /// <summary>A level in a sentence, in the indicator's unit.</summary>
    public string Level(Indicator indicator, double value) => MoveText.Level(indicator, (decimal)value, words);

    private string Certainty(GoalStand stand) => stand.Outlook switch
    {
        GoalOutlook.OnTrack when !stand.IsSafe => words.Say(", men det er usikkert", ", but that is uncertain"),
        GoalOutlook.UnderPressure => words.Say(", men det kan stadig nås", ", but it can still be reached"),
        _ => "",
    };

    private string Aim(GoalStand stand)
    {
        var (kind, amount, to) = (Kind(stand.Goal.Kind), Amount(stand), words.Periods.Long(stand.Goal.To));
        return SentenceStart.Of(kind) + (amount.Length == 0
            ? words.Say($" i {to}.", $" for {to}.") : words.Say($": {amount} i {to}.", $": {amount} in {to}."));
    }

    private string Ended(GoalStand stand) => MoveText.Stop(
        words.Say("Tallet blev ", "The figure was ") + Level(stand.Indicator!, stand.Projection!.Actual));

    private string Heading(GoalStand stand)
    {
        var (indicator, at) = (stand.Indicator!, stand.Projection!);
        var (low, high) = (words.Numbers.Number((decimal)at.Low, indicator.Decimals), words.Numbers.Number((decimal)at.High, indicator.Decimals));
        var path = stand.IsOnPath == true ? words.Say("det er fulgt", "it is followed") : words.Say("tallet er bagud", "the figure is behind");
        return words.Say(
            $"Fremskrivningen er {Level(indicator, at.Projected)} ({low}–{high}). Kravforløbet er nu {Level(indicator, at.Required)}, og tallet er {Level(indicator, at.Actual)}: {path}.",
            $"The forecast is {Level(indicator, at.Projected)} ({low}–{high}). The required path is now {Level(indicator, at.Required)}, and the figure is {Level(indicator, at.Actual)}: {path}.");
    }
}
