namespace Reporting.Documents.Mail;

/// <summary>An area that has ended, and those that carry it on.</summary>
public sealed record CarriedArea(Area Ended, IReadOnlyList<Area> Successors);
