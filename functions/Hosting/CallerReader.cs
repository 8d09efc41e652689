using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Reporting.Functions.Hosting;

/// <summary>Tells who has signed in, and signs in on a developer's machine.</summary>
public sealed class CallerReader(IOptions<SiteOptions> options, LinkSigner signer)
{
    private readonly SignIn signIn = options.Value.SignInMode;
    private readonly RoleMap roles = RoleMap.Read(options.Value.Roles);

    private const string Cookie = "session";
    private const int MaxNameLength = 100;
    private static readonly TimeSpan Workday = TimeSpan.FromHours(10);

    /// <summary>How people sign in.</summary>
    public SignIn SignIn => signIn;

    /// <summary>Who calls; null when nobody has signed in.</summary>
    public Caller? Of(HttpContext http) => signIn switch
    {
        SignIn.AppService => OfPrincipal(ClientPrincipal.Read(http.Request.Headers[ClientPrincipal.Header])),
        SignIn.Development => OfSession(http.Request.Cookies[Cookie]),
        _ => null,
    };

    /// <summary>Signs in as somebody with roles.</summary>
    /// <exception cref="InvalidOperationException">This is not a developer's machine.</exception>
    public void Start(HttpContext http, string name, IEnumerable<Role> asked, DateTimeOffset now)
    {
        if (signIn != SignIn.Development) throw new InvalidOperationException("Signing in as anybody is for a developer's machine alone.");
        var session = JsonSerializer.Serialize(new Session(name, [.. asked.Select(r => r.ToString())]));
        http.Response.Cookies.Append(Cookie, signer.Sign(LinkPurposes.Session, session, now + Workday), Options());
    }

    /// <summary>Signs out of what <see cref="Start"/> began.</summary>
    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options());

    // Not kept to https, since a developer's machine has none.
    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" };

    private Caller? OfPrincipal(ClientPrincipal? principal) => principal is null ? null
        : new(principal.Id,
            TypedText.Read(principal.Name, MaxNameLength, lines: false, out var odd) is var name && odd is null ? name : "?",
            roles.Of(principal.Claims));

    private Caller? OfSession(string? cookie)
    {
        if (cookie is null || signer.Open(LinkPurposes.Session, cookie) is not { State: LinkState.Valid, Payload: var payload })
            return null;
        var session = JsonSerializer.Deserialize<Session>(payload)!;
        return new(session.Name, session.Name, [.. session.Roles.Select(Role.Read).OfType<Role>()]);
    }

    private sealed record Session(string Name, IReadOnlyList<string> Roles);
}
