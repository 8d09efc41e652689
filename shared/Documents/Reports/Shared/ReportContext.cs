namespace Reporting.Documents.Reports.Shared;

/// <summary>What the parts of one report share: its input, its figures, and the words of its language.</summary>
/// <param name="input">What the report is made of.</param>
internal sealed class ReportContext(ReportInput input)
{
    private readonly Dictionary<string, string> names = NamesOf(input.Catalogue, input.Language);
    private GroupMeans? means;
    private AreasTogether? together;

    /// <summary>The catalogue.</summary>
    public Catalogue Catalogue => input.Catalogue;

    /// <summary>The goals that were entered.</summary>
    public IReadOnlyList<Goal> Goals => input.Goals;

    /// <summary>The run.</summary>
    public RunStamp Run => input.Run;

    /// <summary>The areas, each once.</summary>
    public IReadOnlyList<Area> Scope { get; } = [.. input.Scope.DistinctBy(a => a.Code)];

    /// <summary>What the areas are called together, as typed; words of our own when nothing was.</summary>
    public string ScopeName =>
        string.IsNullOrWhiteSpace(input.ScopeName) ? Words.Say("De valgte områder", "The chosen areas") : input.ScopeName;

    /// <summary>The figures.</summary>
    public ReportFigures Figures { get; } = new(input.Catalogue, input.Run.Month, input.Slices);

    /// <summary>The groups' means, each made once.</summary>
    public GroupMeans Means => means ??= new GroupMeans(Figures);

    /// <summary>The areas taken as one.</summary>
    public AreasTogether Together => together ??= new AreasTogether(Figures);

    /// <summary>What "samlet" means, in the same words wherever it is printed.</summary>
    public string TogetherNote => Say(
        "Områderne samlet er områderne som ét: antal lagt sammen, andele vægtet efter, hvor mange de dækker",
        "The areas together are the areas as one: counts added, rates weighted by how many they cover");

    /// <summary>Words and names.</summary>
    public DocumentTexts Words { get; } = new(input.Catalogue, input.Language);

    /// <summary>Texts of cells.</summary>
    public ReportCells Cells => new(input.Language);

    /// <summary>The language.</summary>
    public Language Language => input.Language;

    /// <summary>The text of the language.</summary>
    public string Say(string danish, string english) => Words.Say(danish, english);

    /// <summary>
    /// A row's name: short, without what stands in brackets, unless two rows would be called the same; then in full.
    /// </summary>
    public string Name(Indicator indicator) => names[indicator.Id];

    /// <summary>A name of the language.</summary>
    public string Name(ComparisonGroup group) => Say(group.Name, group.NameEn);

    /// <summary>The month of the run in running text.</summary>
    public string Month => Words.Periods.Long(input.Run.Month);

    /// <summary>The indicators that are printed.</summary>
    public IReadOnlyList<Indicator> Printed { get; } = [.. input.Catalogue.Indicators.Where(i => i.IsPrinted)];

    /// <summary>The rows that stand under no other row: a family is told by its first.</summary>
    public IEnumerable<Indicator> Heads => Printed.Where(i => i.Parent is null || Catalogue.Indicator(i.Parent) is null);

    /// <summary>A development in a sentence: <c>−3,2 pct.</c> or <c>0,4 procentpoint</c>.</summary>
    public string Development(Indicator indicator, decimal change) => indicator.IsRate
        ? Points(change, indicator.ChangeDecimals) : PerCent(change, indicator.ChangeDecimals);

    /// <summary>What is compared, in a sentence.</summary>
    public string Compared(Indicator indicator, decimal value) =>
        indicator.ComparedBy == ComparedBy.Development ? Development(indicator, value)
        : indicator.IsRate ? PerCent(value, indicator.Decimals) : Words.Numbers.Number(value, indicator.Decimals);

    /// <summary>Percentage points in a sentence.</summary>
    public string Points(decimal value, int decimals) =>
        Words.Numbers.Number(value, decimals) + NumberText.HardSpace + Say("procentpoint", "percentage points");

    /// <summary>Per cent in a sentence.</summary>
    public string PerCent(decimal value, int decimals) =>
        Words.Numbers.Number(value, decimals) + NumberText.HardSpace + Say("pct.", "per cent");

    /// <summary>The end of a sentence: one full stop, also after an abbreviation.</summary>
    public static string Stop(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    private static Dictionary<string, string> NamesOf(Catalogue catalogue, Language language)
    {
        var names = new RowNames(catalogue, language);
        return catalogue.Indicators.GroupBy(names.InSentence)
            .SelectMany(g => g.Select(i => (i.Id, Name: g.Count() == 1 ? g.Key : names.Full(i))))
            .ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);
    }
}
