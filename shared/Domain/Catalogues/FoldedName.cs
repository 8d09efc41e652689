namespace Reporting.Domain.Catalogues;

/// <summary>Names of areas without what differs between those who write them: "Århus Kommune" is Aarhus.</summary>
public static class FoldedName
{
    private static readonly string[] Kinds = [" kommune", " regionskommune", " kom"];

    /// <summary>The name as it is searched, without "Kommune" behind it.</summary>
    public static string Of(string name)
    {
        var text = FoldedText.Of(name);
        return Kinds.FirstOrDefault(k => text.EndsWith(k, StringComparison.Ordinal)) is { } kind ? text[..^kind.Length] : text;
    }

    /// <summary>The folded name, and with and without the s of "Københavns Kommune" and "Nordfyns".</summary>
    public static IEnumerable<string> Spellings(string name)
    {
        var folded = Of(name);
        yield return folded;
        if (folded.EndsWith('s')) yield return folded[..^1];
        yield return folded + "s";
    }
}
