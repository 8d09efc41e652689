using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Answers that say what is wrong and what to do, as problem+json.</summary>
internal static class Problem
{
    /// <summary>400: something in the request is not understood.</summary>
    public static IResult Bad(string detail) => Results.Problem(detail, statusCode: 400, title: "The request is not understood");

    /// <summary>404: the thing asked for is not there.</summary>
    public static IResult Missing(string detail) => Results.Problem(detail, statusCode: 404, title: "Not found");

    /// <summary>409: it cannot be done as things are.</summary>
    public static IResult Conflict(string detail) => Results.Problem(detail, statusCode: 409, title: "Not possible now");

    /// <summary>400 for a text that should be a month.</summary>
    public static IResult BadMonth(string text) =>
        Bad($"'{text}' is not a month. Write for example 2026M03, or latest.");

    /// <summary>404 for a revision that a month does not have, with those it has.</summary>
    public static IResult NoRevision(Period month, int asked, IEnumerable<Run> runs) =>
        Missing($"{month} has no revision {asked}; it has {string.Join(", ", runs.Select(r => r.Revision))}.");

    /// <summary>404 for an area that does not exist, with the areas whose names come near.</summary>
    public static IResult NoArea(Catalogue catalogue, string asked) => Results.Problem(
        NoAreaText(catalogue, asked), statusCode: 404, title: "No such area",
        extensions: new Dictionary<string, object?> { ["nearest"] = Near(catalogue, asked).Select(a => new { code = a.Code, name = a.Name }) });

    /// <summary>That an area does not exist, and which come near.</summary>
    public static string NoAreaText(Catalogue catalogue, string asked)
    {
        var near = Near(catalogue, asked);
        var hint = near.Count == 0 ? "" : $" The nearest are: {string.Join(", ", near.Select(a => $"{a.Code} {a.Name}"))}.";
        return $"There is no area '{asked}'.{hint} GET /api/areas lists them all.";
    }

    private static List<Area> Near(Catalogue catalogue, string asked) =>
        [.. NearNames.Of(asked, catalogue.Parts.Areas, a => a.Name, 3)];
}
