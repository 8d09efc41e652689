namespace Reporting.Documents;

/// <summary>The language of a document.</summary>
public enum Language
{
    /// <summary>Danish, the default.</summary>
    Danish,

    /// <summary>English, on request.</summary>
    English,
}
