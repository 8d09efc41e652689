namespace Reporting.Documents.Text;

/// <summary>Names of areas in a language. Names of places are Danish; the country is called what it is.</summary>
public static class AreaName
{
    /// <summary>The name: <c>Hele landet</c>, <c>The whole country</c>, <c>Læsø</c>.</summary>
    public static string Of(Area area, Language language) =>
        area.Kind == AreaKind.Country ? language.Say(area.Name, "The whole country") : area.Name;
}
