namespace Reporting.Storage.Tables;

/// <summary>A row that says all by its keys, or of which nothing else is asked.</summary>
internal sealed record KeyRow : Row;
