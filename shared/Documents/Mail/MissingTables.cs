namespace Reporting.Documents.Mail;

/// <summary>Says which tables the source has not published yet for the month that is told.</summary>
internal static class MissingTables
{
    /// <summary>The sentence; none when all are there.</summary>
    /// <param name="tables">The tables' ids.</param>
    public static IEnumerable<MailBlock> Blocks(IReadOnlyList<string> tables, Period month, Catalogue catalogue, DocumentTexts words)
    {
        if (tables.Count == 0) yield break;
        var names = words.List([.. tables.Select(t => $"»{catalogue.Parts.Tables.FirstOrDefault(k => k.Id == t)?.Name ?? t}«")]);
        yield return new MailParagraph(words.Say(
            $"Kilden har endnu ikke tal for {words.Periods.Long(month)} for {names}. "
                + "Her står de seneste, der er. De nye kommer på siden, når kilden har dem.",
            $"The source has no figures for {words.Periods.Long(month)} yet of {names}. "
                + "The latest available are shown here. The new ones will be on the page when the source has them."));
    }
}
