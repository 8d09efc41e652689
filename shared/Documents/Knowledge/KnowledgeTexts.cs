namespace Reporting.Documents.Knowledge;

/// <summary>The words for what is learnt that pages with forms share with the documents, in one language.</summary>
public sealed class KnowledgeTexts(Catalogue catalogue, Language language)
{
    private const int MaxBeginning = 240;
    private readonly DocumentTexts words = new(catalogue, language);

    /// <summary>The beginning of a long text, for lists.</summary>
    public static string Beginning(string text) => text.Length <= MaxBeginning ? text
        : text[..(char.IsHighSurrogate(text[MaxBeginning - 1]) ? MaxBeginning - 1 : MaxBeginning)] + " …";

    /// <summary>What an entry is.</summary>
    public string Kind(KnowledgeKind kind) => kind switch
    {
        KnowledgeKind.Analysis => words.Say("analyse", "analysis"),
        KnowledgeKind.Memo => words.Say("notat", "memo"),
        _ => words.Say("god praksis", "good practice"),
    };

    /// <summary>A topic's name; its id when the catalogue has none such any longer.</summary>
    public string Topic(string id) => catalogue.Topic(id) is { } topic ? words.Say(topic.Name, topic.NameEn) : id;

    /// <summary>An area's name; its code when the catalogue does not know it.</summary>
    public string Area(string code) => words.AreaName(code);

    /// <summary>A day: <c>12. maj 2026</c>.</summary>
    public string Day(DateOnly day) => DateText.Of(day, words);

    /// <summary>A step of the intervention ladder; its id when the catalogue has none such any longer.</summary>
    public string Step(string id) => Found(id) is { } step ? words.Say(step.Name, step.NameEn) : id;

    /// <summary>What the region can offer at a step.</summary>
    public IReadOnlyList<string> Offers(string id) => Found(id) is { } step ? words.Language.Say(step.Offers, step.OffersEn) : [];

    /// <summary>A figure against what was expected, in a few words.</summary>
    public string Short(MeasuredResult result) => ResultText.Short(result, words);

    /// <summary>What a figure did against what was expected, in a few sentences; where it cannot be told, why.</summary>
    public string Result(MeasuredResult result) => ResultText.Of(result, words);

    /// <summary>The result with its picture and a table of the same figures.</summary>
    public IReadOnlyList<Block> Blocks(MeasuredResult result) => [.. new ResultPart(result, words).Blocks()];

    /// <summary>That figures alone prove nothing.</summary>
    public string Caution => ResultText.Caution(words);

    private InterventionStep? Found(string id) => catalogue.Parts.Ladder.FirstOrDefault(s => s.Id == id);
}
