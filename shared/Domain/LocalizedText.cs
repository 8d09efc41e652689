namespace Reporting.Domain;

/// <summary>The same said in each language.</summary>
public sealed record LocalizedText(string Danish, string English)
{
    /// <summary>The text of a language.</summary>
    public string In(Language language) => language.Say(Danish, English);
}
