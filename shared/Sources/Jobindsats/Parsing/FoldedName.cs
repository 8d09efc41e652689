namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Names of areas without what differs between those who write them: "Århus Kommune" is Aarhus.</summary>
internal static class FoldedName
{
    private static readonly string[] Kinds = [" KOMMUNE", " REGIONSKOMMUNE", " KOM."];

    private static readonly (string Letter, string Written)[] Letters =
        [("Å", "AA"), ("Æ", "AE"), ("Ä", "AE"), ("Ø", "OE"), ("Ö", "OE"), ("-", " ")];

    /// <summary>The name in capitals without "Kommune", with aa, ae and oe for å, æ and ø, and with spaces for hyphens.</summary>
    public static string Of(string name)
    {
        var text = LooseName.Of(name);
        foreach (var kind in Kinds.Where(k => text.EndsWith(k, StringComparison.Ordinal))) text = text[..^kind.Length];
        foreach (var (letter, written) in Letters) text = text.Replace(letter, written);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The folded name, and with and without the s of "Københavns Kommune" and "Nordfyns".</summary>
    public static IEnumerable<string> Spellings(string name)
    {
        var folded = Of(name);
        yield return folded;
        if (folded.EndsWith('S')) yield return folded[..^1];
        yield return folded + "S";
    }
}
