namespace Reporting.Domain.Catalogues;

/// <summary>
/// The people and the question that several indicators tell about (emne), such as unemployment benefit: what goes wrong or
/// well with them is one thing to talk about, however many figures show it.
/// </summary>
/// <param name="Id">The id that indicators name, such as <c>dagpengeledighed</c>.</param>
/// <param name="Name">The Danish name, as printed.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Lead">The indicator that speaks for it unless another says something more serious.</param>
public sealed record Topic(string Id, string Name, string NameEn, string Lead)
{
    /// <summary>The Danish name for a narrow column, with soft hyphens where it may be broken; the name where the catalogue has none.</summary>
    public string Short { get => field.Length > 0 ? field : Name; init; } = "";

    /// <summary>The same in English.</summary>
    public string ShortEn { get => field.Length > 0 ? field : NameEn; init; } = "";

    /// <summary>What to ask at a meeting where it goes worse and where it goes better; null where the catalogue asks nothing.</summary>
    public TopicQuestions? Questions { get; init; }

    /// <summary>The topic of an indicator in a catalogue without topics: itself.</summary>
    public static Topic Own(Indicator indicator) => new(indicator.Id, indicator.Name, indicator.NameEn, indicator.Id);
}

/// <summary>The questions of a topic for the dialogue.</summary>
/// <param name="Worse">Where it goes worse than in the group, in Danish.</param>
/// <param name="WorseEn">The same in English.</param>
/// <param name="Better">Where it goes better, in Danish.</param>
/// <param name="BetterEn">The same in English.</param>
public sealed record TopicQuestions(string Worse, string WorseEn, string Better, string BetterEn);
