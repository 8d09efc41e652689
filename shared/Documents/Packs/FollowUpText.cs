namespace Reporting.Documents.Packs;

/// <summary>What there is to follow up in words: the same on the agenda, in the paper and on the slide.</summary>
internal sealed class FollowUpText(Pack pack, DocumentTexts words)
{
    private readonly FollowUpCount count = FollowUpCount.Of(pack.Areas.SelectMany(a => a.FollowUps));

    /// <summary>The agenda's item.</summary>
    public string Item()
    {
        if (count.All == 0)
            return words.Say("Opfølgning på sidste møde", "Follow-up on the last meeting") + (pack.Input switch
            {
                { Withheld: true } => words.Say(" (aftalerne med de enkelte følges op på deres egne møder)",
                    " (the agreements with each are followed up at their own meetings)"),
                { Last.Count: > 0 } => words.Say(" (status og forventninger; der er ingen aftaler at følge op på)",
                    " (status and expectations; there are no agreements to follow up)"),
                _ => words.Say(" (der er ingen aftaler at følge op på)", " (there are no agreements to follow up)"),
            });
        var last = DateText.Of(count.Last!.Value, words);
        return words.Say($"Opfølgning på aftaler, senest fra {last} ({Counted()})",
            $"Follow-up on agreements, the last of {last} ({Counted()})");
    }

    /// <summary>The message of a slide.</summary>
    public string Message() => words.Say("Opfølgning: ", "Follow-up: ") + Counted() + Reached();

    /// <summary>That agreements are open which are not for all who meet to read; null when there are none.</summary>
    public string? Withheld() => !pack.Input.Withheld ? null : words.Say(
        "Der er åbne aftaler fra møder, som ikke alle på dette møde var med til. De er kun for dem, der var med, og står derfor ikke her, men i de enkelte jobcentres eget mødemateriale.",
        "There are open agreements of meetings that not all at this one took part in. They concern only those who did, so they are not here but in each jobcentre's own meeting pack.");

    private string Counted()
    {
        var agreed = words.Count(count.All, ("aftale", "aftaler"), ("agreement", "agreements"));
        var open = count.Open == count.All ? "" : words.Say($", {Some(count.Open)} åbne", $", {Some(count.Open)} open");
        return agreed + open + (count.Overdue == 0 ? ""
            : words.Say($", heraf {count.Overdue} over fristen", $", of which {count.Overdue} past the date"));
    }

    private string Reached() => count.Reached == 0 ? ""
        : words.Say($"; {count.Reached} har nået målet", $"; {count.Reached} {(count.Reached == 1 ? "has" : "have")} reached the aim");

    private string Some(int number) => number == 0 ? words.Say("ingen", "none") : $"{number}";
}
