namespace Reporting.Application.Mail;

/// <summary>
/// Names of files in a mail's headers. In letters that are not ASCII the name is given twice: in ASCII, for programs that know no
/// other, and whole (RFC 2231, in one piece and in UTF-8, since not every program puts pieces together).
/// </summary>
internal static class FileNames
{
    private static readonly (char Letter, string Ascii)[] Danish =
        [('æ', "ae"), ('ø', "oe"), ('å', "aa"), ('Æ', "Ae"), ('Ø', "Oe"), ('Å', "Aa"), ('é', "e"), ('ö', "oe"), ('ä', "ae"), ('ü', "ue"), ('–', "-")];

    /// <summary>Such as <c>filename="Resultatoversigt Holbaek.pdf"; filename*=UTF-8''Resultatoversigt%20Holb%C3%A6k.pdf</c>.</summary>
    /// <param name="parameter">The parameter's name.</param>
    public static string Parameter(string parameter, string name)
    {
        var plain = $"{parameter}=\"{string.Concat(name.Select(Plain))}\"";
        return name.All(char.IsAscii) ? plain : $"{plain}; {parameter}*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    private static string Plain(char letter) => letter switch
    {
        '"' or '\\' => "-",
        >= ' ' and <= '~' => letter.ToString(),
        _ => Array.Find(Danish, d => d.Letter == letter).Ascii ?? (char.IsLowSurrogate(letter) ? "" : "-"),
    };
}
