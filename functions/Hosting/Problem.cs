namespace Reporting.Functions.Hosting;

/// <summary>Answers that say what is wrong and what to do, as problem+json.</summary>
internal static class Problem
{
    /// <summary>400: something in the request is not understood.</summary>
    public static IResult Bad(string detail) => Results.Problem(detail, statusCode: 400, title: "The request is not understood");

    /// <summary>404: the thing asked for is not there.</summary>
    public static IResult Missing(string detail) => Results.Problem(detail, statusCode: 404, title: "Not found");

    /// <summary>409: it cannot be done as things are.</summary>
    public static IResult Conflict(string detail) => Results.Problem(detail, statusCode: 409, title: "Not possible now");

    /// <summary>503: there is too much to do just now; it can be asked for again in a minute.</summary>
    public static IResult Busy(HttpContext http, string detail)
    {
        http.Response.Headers.RetryAfter = "60";
        return Results.Problem(detail, statusCode: 503, title: "Too much to do");
    }

    /// <summary>What was refused, with the status of its kind.</summary>
    public static IResult Of(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Bad => Bad(refusal.Detail),
        RefusalKind.Missing => Missing(refusal.Detail),
        RefusalKind.Gone => Results.Problem(refusal.Detail, statusCode: 410, title: "Closed"),
        _ => Conflict(refusal.Detail),
    };

    /// <summary>400 with all that is wrong with a request, field by field.</summary>
    public static IResult Of(ValidationErrors errors) => Results.ValidationProblem(
        errors.ByField.ToDictionary(f => f.Key, f => f.Value.ToArray()), title: "The request is not understood",
        detail: $"{errors.Amount}; errors names each by its field. Nothing was changed.");

    /// <summary>What a request is refused for, or 500 when it was not the request.</summary>
    public static IResult Of(BadHttpRequestException? wrong) => wrong is null
        ? Results.Problem("Something went wrong on our side. Try again in a moment.", statusCode: 500, title: "Not possible now")
        : Results.Problem(wrong.Message, statusCode: wrong.StatusCode, title: wrong.StatusCode switch
        {
            413 => "The body is too large",
            415 => "The body is of the wrong type",
            _ => "The request is not understood",
        });

    /// <summary>404 for an area that does not exist in a month, with those that carry it on, or that it will carry on.</summary>
    public static IResult NotIn(Catalogue catalogue, Area area, Period month) => Results.Problem(
        EndedArea.Text(catalogue, area, month).English, statusCode: 404, title: "No such area in that month",
        extensions: new Dictionary<string, object?>
        {
            ["firstMonth"] = area.Valid.From?.ToString(), ["lastMonth"] = area.Valid.To?.ToString(),
            ["successors"] = Named(catalogue.Succession.SuccessorsOf(area, month)),
            ["predecessors"] = Named(catalogue.Succession.PredecessorsOf(area, month)),
        });

    /// <summary>404 for an area that does not exist, with the areas whose names come near.</summary>
    public static IResult NoArea(Catalogue catalogue, string asked) => Results.Problem(
        UnknownArea.Text(catalogue, asked).English, statusCode: 404, title: "No such area",
        extensions: new Dictionary<string, object?> { ["nearest"] = Named(UnknownArea.Near(catalogue, asked)) });

    private static IEnumerable<object> Named(IEnumerable<Area> areas) => areas.Select(a => new { code = a.Code, name = a.Name });
}
