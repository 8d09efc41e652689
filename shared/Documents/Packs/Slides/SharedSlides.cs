namespace Reporting.Documents.Packs.Slides;

/// <summary>The slides of a meeting of several areas: how they are spread, who can help whom, and each of them when they are few.</summary>
internal sealed class SharedSlides(Pack pack, DocumentTexts words)
{
    private const int MaxMeasures = 4;
    private const int MaxPairs = 5;

    /// <summary>The slides.</summary>
    public IEnumerable<Slide> Slides()
    {
        IReadOnlyList<Slide> first = [.. Spread(), .. Pairs(), .. new FollowUpSlide(pack, words).Of(Basis)];
        return pack.Areas.Count <= MeetingPackSlides.Max - first.Count
            ? [.. first, .. pack.Areas.Select(a => new AreaSlides(pack, a, words).First())] : first;
    }

    private string Basis => PackBasis.Of(pack, SpreadMeasure.SharedGroup(pack), words);

    private IEnumerable<Slide> Spread()
    {
        if (new PackSpread(pack, words).Of(SpreadMeasure.Choose(pack, MaxMeasures)) is not { } chart)
            return [new Slide(words.Say("Områderne har ingen tal at blive sammenlignet på", "The areas have no figures to be compared by"),
                [], Basis)];
        return [new Slide(chart.Title, [chart], Basis)];
    }

    private IEnumerable<Slide> Pairs()
    {
        var pairs = pack.Pairs().Take(MaxPairs).ToList();
        if (pairs.Count == 0) return [];
        var first = pairs[0];
        var message = words.Say($"{first.Area.Name} kan spørge {first.Lesson.Area.Name} om {words.Name(first.Lesson.Indicator)}",
            $"{first.Area.Name} can ask {first.Lesson.Area.Name} about {words.Name(first.Lesson.Indicator)}")
            + (pairs.Count == 1 ? "" : words.Say(", og flere kan hjælpe hinanden", ", and more can help each other"));
        return [new Slide(message, [new PairPart(pack, words).Table(pairs) with { Caption = "" }], Basis)];
    }
}
