namespace Reporting.Domain.Findings;

/// <summary>
/// What there is to talk about in an area, each topic once. The one rule of what is weak and what is strong: notes, agendas,
/// slides, and who may learn from whom all read it.
/// </summary>
/// <param name="Weak">The weak topics, the weakest first.</param>
/// <param name="Strong">The strong topics, the strongest first.</param>
/// <param name="Even">The topics that are as the group would have given.</param>
public sealed record AreaTalk(
    IReadOnlyList<TalkingPoint> Weak, IReadOnlyList<TalkingPoint> Strong, IReadOnlyList<TalkingPoint> Even)
{
    /// <summary>How many points there are at least, where so many topics can be judged.</summary>
    public const int Least = 3;

    private const int Most = 5;

    /// <summary>Nothing.</summary>
    public static AreaTalk None { get; } = new([], [], []);

    /// <summary>The three to five weakest; where nothing is weaker, what makes up three points in all.</summary>
    public IReadOnlyList<TalkingPoint> Weakest
    {
        get
        {
            var shown = Shown(Weak);
            var missing = Math.Max(0, Least - shown.Count - Strongest.Count);
            return [.. shown, .. Weak.Except(shown).Concat(Even).Take(missing)];
        }
    }

    /// <summary>The three to five strongest.</summary>
    public IReadOnlyList<TalkingPoint> Strongest => Shown(Strong);

    /// <summary>Whether an area is strong in what an indicator tells of, so that another may learn from it.</summary>
    public bool IsStrong(Catalogue catalogue, Indicator indicator) => Strength(catalogue, indicator) is not null;

    /// <summary>The same, and by more than the last year's difference, which chance could have made.</summary>
    public bool IsSurelyStrong(Catalogue catalogue, Indicator indicator) =>
        Strength(catalogue, indicator) is { Basis: not TalkingBasis.Year };

    private TalkingPoint? Strength(Catalogue catalogue, Indicator indicator)
    {
        var topic = catalogue.TopicOf(indicator).Id;
        return Strong.FirstOrDefault(p => p.Topic.Id == topic || p.Finding?.Verdicts.Contains(indicator.Id) == true);
    }

    // What only the last year says is there to make up three.
    private static List<TalkingPoint> Shown(IReadOnlyList<TalkingPoint> points) =>
        [.. points.Where(p => !p.Repeats).Take(Most).Where((p, place) => place < Least || p.Basis != TalkingBasis.Year)];
}
