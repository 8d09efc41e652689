namespace Reporting.Documents.Packs.Text;

/// <summary>An indicator's unit in words.</summary>
internal static class UnitText
{
    /// <summary>The unit, such as <c>fuldtidspersoner</c>; as the catalogue has it where no English word is known.</summary>
    public static string Of(Indicator indicator, Language language) => (indicator.Unit, language) switch
    {
        (_, Language.Danish) => indicator.Unit,
        ("fuldtidspersoner", _) => "full-time persons",
        ("personer", _) => "persons",
        ("forløb", _) => "courses",
        ("antal", _) => "number",
        ("procent", _) => "per cent",
        _ => indicator.Unit,
    };
}
