using Reporting.Domain;

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

    /// <summary>404 for an area that does not exist, with the areas whose names or codes come nearest.</summary>
    public static IResult NoArea(Catalogue catalogue, string asked)
    {
        var near = NearNames.Of(asked, catalogue.Parts.Areas, a => a.Name, 3)
            .Select(a => new { code = a.Code, name = a.Name }).ToList();
        var hint = string.Join(", ", near.Select(a => $"{a.code} {a.name}"));
        return Results.Problem(
            $"There is no area '{asked}'. The nearest are: {hint}. GET /api/areas lists them all.", statusCode: 404,
            title: "No such area", extensions: new Dictionary<string, object?> { ["nearest"] = near });
    }
}
