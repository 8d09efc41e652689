namespace Reporting.Documents.Packs.Text;

/// <summary>A figure less what was expected, in a table's cell: the same number as in the sentences.</summary>
internal static class ExpectedCell
{
    /// <summary>The column's heading.</summary>
    public static string Heading(Language language) => language.Say("Mod ventet", "Against expected");

    /// <summary>What the heading means, for a table's note.</summary>
    public static string Note(Language language) => language.Say(
        "Mod ventet: tallet minus det, der var ventet, hvis området havde fulgt gruppen; i personer eller procentpoint.",
        "Against expected: the figure less what was expected if the area had followed the group; in persons or percentage points.");

    /// <summary>The cell; a dash where nothing is expected.</summary>
    public static TableCell Of(Verdict? verdict, Indicator indicator, Language language) =>
        Cell(verdict is { Gap: null } ? AgainstExpected.Of(verdict, indicator) : null, language);

    /// <summary>The cell of a standing level: the figure less what the group's median would give.</summary>
    public static TableCell OfLevel(Verdict verdict, Indicator indicator, Language language) =>
        Cell(AgainstExpected.OfLevel(verdict, indicator), language);

    private static TableCell Cell(AgainstExpected? found, Language language)
    {
        if (found is not { } against) return new(NumberText.None) { Spoken = language.Say("intet ventet tal", "nothing expected") };
        var texts = ExpectedText.In(language);
        return new(texts.Signed(against), against.Difference, against.Decimals)
        {
            Unit = against.Indicator.IsRate ? "pp" : null, Spoken = $"{texts.Gap(against)}, {texts.Both(against)}",
        };
    }
}
