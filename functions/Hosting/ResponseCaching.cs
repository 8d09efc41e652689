namespace Reporting.Functions;

/// <summary>Lets caches keep answers.</summary>
internal static class ResponseCaching
{
    /// <summary>For a minute: what only changes with a new version of the app.</summary>
    public static T CachedBriefly<T>(this T route)
        where T : IEndpointConventionBuilder => route.AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "public, max-age=60";
            return next(context);
        });
}
