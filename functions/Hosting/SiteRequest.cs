using Microsoft.Extensions.Options;

namespace Reporting.Functions.Hosting;

/// <summary>Reads what pages know of their request.</summary>
internal static class SiteRequest
{
    private const string Cookie = "language";
    private static readonly object Key = new();
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    extension(SiteContext)
    {
        /// <summary>The context of a request, worked out once. A language in the address is remembered.</summary>
        public static SiteContext Of(HttpContext http) => (SiteContext)(http.Items[Key] ??= Read(http));

        /// <summary>Whether the answer to a request is made by its context.</summary>
        public static bool IsRead(HttpContext http) => http.Items.ContainsKey(Key);

        /// <summary>Lets the context be made anew, with its cookie, after an answer was taken back.</summary>
        public static void Forget(HttpContext http) => http.Items.Remove(Key);
    }

    private static SiteContext Read(HttpContext http)
    {
        var asked = Known(http.Request.Query["lang"]);
        if (asked is not null) Remember(http, asked);
        var rest = QueryString.Create(http.Request.Query.Where(q => q.Key != "lang"));
        var language = (asked ?? Known(http.Request.Cookies[Cookie])) == "en" ? Language.English : Language.Danish;
        var services = http.RequestServices;
        var caller = services.GetRequiredService<CallerReader>().Of(http);
        // Two slashes at the beginning of a link would be the name of another site.
        var path = "/" + http.Request.Path.ToUriComponent().TrimStart('/');
        return new(language, path + rest.Value, caller)
        {
            HasSignIn = services.GetRequiredService<CallerReader>().SignIn != SignIn.None,
            FormToken = caller is null ? "" : services.GetRequiredService<FormTokens>().Of(caller),
        };
    }

    private static string? Known(string? code) => code is "da" or "en" ? code : null;

    private static bool IsSecure(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.IsSecure;

    private static void Remember(HttpContext http, string code) => http.Response.Cookies.Append(Cookie, code, new CookieOptions
    {
        HttpOnly = true, Secure = IsSecure(http), SameSite = SameSiteMode.Lax, MaxAge = Remembered, Path = "/",
    });
}
