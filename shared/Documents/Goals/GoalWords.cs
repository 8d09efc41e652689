namespace Reporting.Documents.Goals;

/// <summary>The words for goals that pages with forms share with the documents.</summary>
public static class GoalWords
{
    /// <summary>Whose goal it is.</summary>
    public static string Kind(GoalKind kind, Language language) => kind switch
    {
        GoalKind.National => language.Say("nationalt mål", "national goal"),
        GoalKind.Regional => language.Say("regionens mål", "the region's goal"),
        _ => language.Say("kommunens eget mål", "the municipality's own goal"),
    };
}
