namespace Reporting.Application.Requests;

/// <summary>What to say of an area that does not exist.</summary>
public static class UnknownArea
{
    private const int MaxNear = 3;

    /// <summary>That it does not exist, and which come near.</summary>
    /// <param name="month">The month in which those that come near are to exist; null for any.</param>
    public static LocalizedText Text(Catalogue catalogue, string asked, Period? month = null)
    {
        var near = string.Join(", ", Near(catalogue, asked, month).Select(a => $"{a.Code} {a.Name}"));
        return new(
            $"Der er ikke noget område ”{asked}”.{(near.Length == 0 ? "" : $" De nærmeste er: {near}.")}",
            $"There is no area '{asked}'.{(near.Length == 0 ? "" : $" The nearest are: {near}.")} GET /api/areas lists them all.");
    }

    /// <summary>The areas whose names come near, nearest first.</summary>
    /// <param name="month">The month in which they are to exist; null for any.</param>
    public static IReadOnlyList<Area> Near(Catalogue catalogue, string asked, Period? month = null) =>
        [.. NearNames.Of(asked, catalogue.AreasIn(month), a => a.Name, MaxNear)];
}
