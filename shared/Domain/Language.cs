namespace Reporting.Domain;

/// <summary>The language that a document or a mail is written in.</summary>
public enum Language
{
    /// <summary>Danish, the default.</summary>
    Danish,

    /// <summary>English, on request.</summary>
    English,
}
