namespace Reporting.Domain;

/// <summary>
/// A list that is left out where it is kept as JSON and empty: what was kept before there was such a list keeps its bytes, and an
/// order, which is named by a hash of them, its id.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LeftOutWhenEmptyAttribute : Attribute;
