using Reporting.Documents;
using Reporting.Domain;

namespace Reporting.Functions.Website;

/// <summary>What every page knows of its request: the language, its own address and who has signed in.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Path">The address without the site and without the language.</param>
/// <param name="Caller">Who has signed in; null when nobody has. Restricted pages always have one.</param>
public sealed record SiteContext(Language Language, string Path, Caller? Caller)
{
    private const string Cookie = "language";
    private static readonly object Key = new();
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Whether there is any way to sign in.</summary>
    public bool HasSignIn { get; init; }

    /// <summary>The mark that every form of a restricted page bears, in the field <see cref="FormTokens.Field"/>.</summary>
    public string FormToken { get; init; } = "";

    /// <summary>The language's code.</summary>
    public string Code => Language == Language.Danish ? "da" : "en";

    /// <summary>The address of the same page in the other language.</summary>
    public string OtherPath => Path + (Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + (Language == Language.Danish ? "en" : "da");

    /// <summary>The text of the language.</summary>
    public string Say(string danish, string english) => Language == Language.Danish ? danish : english;

    /// <summary>A moment on a clock in Denmark: <c>3. marts 2026 kl. 14.05</c>.</summary>
    public string Moment(DateTimeOffset time)
    {
        var there = DanishTime.Of(time);
        var month = PeriodText.In(Language).Long(Period.Month(there.Year, there.Month));
        return Say($"{there.Day}. {month} kl. {there.Hour}.{there.Minute:00}", $"{there.Day} {month} at {there.Hour}:{there.Minute:00}");
    }

    /// <summary>The context of a request, worked out once. A language in the address is remembered.</summary>
    public static SiteContext Of(HttpContext http) => (SiteContext)(http.Items[Key] ??= Read(http));

    /// <summary>Lets the context be made anew, with its cookie, after an answer was taken back.</summary>
    public static void Forget(HttpContext http) => http.Items.Remove(Key);

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

    private static bool IsSecure(HttpContext http) => http.RequestServices.GetRequiredService<AppSettings>().IsSecure;

    private static void Remember(HttpContext http, string code) => http.Response.Cookies.Append(Cookie, code, new CookieOptions
    {
        HttpOnly = true, Secure = IsSecure(http), SameSite = SameSiteMode.Lax, MaxAge = Remembered, Path = "/",
    });
}
