namespace Reporting.Domain.Catalogues;

/// <summary>A heading of the overview: a section, or a line above indented rows that has no numbers itself.</summary>
/// <param name="Id">The id that indicators name.</param>
/// <param name="Name">The Danish text.</param>
/// <param name="NameEn">The English text.</param>
public sealed record Heading(string Id, string Name, string NameEn);
