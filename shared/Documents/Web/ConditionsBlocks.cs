namespace Reporting.Documents.Web;

/// <summary>What was expected of all areas by their conditions, as blocks for its page in a browser.</summary>
public static class ConditionsBlocks
{
    /// <summary>The map, the dot plot and the table; a sentence where the source has reckoned nothing.</summary>
    public static IReadOnlyList<Block> Compose(ReportInput input)
    {
        var context = new ReportContext(input);
        return [.. new ConditionsAreas(input, context).Blocks(isPart: false).DefaultIfEmpty(new TextBlock(context.Say(
            "Kilden har ikke beregnet, hvad der var at forvente i måneden.", "The source has not calculated what was expected in the month.")))];
    }
}
