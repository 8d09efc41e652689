namespace Reporting.Documents.Packs.Text;

/// <summary>An indicator's unit in words.</summary>
internal static class UnitText
{
    /// <summary>The unit, such as <c>fuldtidspersoner</c>; as the catalogue has it where no English word is known.</summary>
    public static string Of(Indicator indicator, Language language) => language.Say(indicator.Unit, indicator.Unit switch
    {
        "fuldtidspersoner" => "full-time persons",
        "personer" => "persons",
        "forløb" => "courses",
        "antal" => "number",
        "procent" => "per cent",
        _ => indicator.Unit,
    });
}
