namespace Reporting.Documents.Packs;

/// <summary>What the intervention ladder (indgrebsmodel) suggests, with what the region can offer. It suggests; people decide.</summary>
internal sealed class OfferPart(Pack pack, PackArea area, DocumentTexts words)
{
    /// <summary>The blocks; none where no step is suggested.</summary>
    public IEnumerable<Block> Blocks()
    {
        var steps = area.Main.Select(p => p.Finding).OfType<Finding>()
            .Select(f => (Finding: f, Step: InterventionLadder.Suggest(pack.Input.Catalogue.Parts.Ladder, f)))
            .Where(s => s.Step is not null).GroupBy(s => s.Step!, s => s.Finding).ToList();
        if (steps.Count == 0) yield break;
        yield return new HeadingBlock(3, words.Say("Hvad regionen kan tilbyde", "What the region can offer"));
        yield return new TextBlock(
            words.Say("Forslag til mødet:", "Proposals for the meeting:"));
        yield return new ListBlock([.. steps.Select(s => Line(s.Key, [.. s]))]);
    }

    private string Line(InterventionStep step, IReadOnlyList<Finding> findings)
    {
        var offers = string.Join("; ", words.Language.Say(step.Offers, step.OffersEn).Select(Lower));
        var about = string.Join("; ", findings.Select(words.Topic));
        return MoveText.Stop($"{words.Say(step.Name, step.NameEn)} ({about})" + (offers.Length == 0 ? "" : ": " + offers));
    }

    // Not of abbreviations.
    private static string Lower(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
