namespace Reporting.Documents.Web;

/// <summary>A sentence about an indicator, which leads to it.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Name">Its name: how the sentence begins.</param>
/// <param name="Rest">The rest of the sentence.</param>
public sealed record SheetLine(string Indicator, string Name, string Rest);
