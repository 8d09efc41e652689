using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Reporting.Application.Settings;

namespace Reporting.Application.Access;

/// <summary>Where the app is found, and who may sign in.</summary>
public sealed class SiteOptions : IOptionsSection
{
    private const string Development = "development";
    private const string AppService = "appservice";

    /// <inheritdoc/>
    public static string Section => "Site";

    /// <summary>The public address of the app, with a slash at its end.</summary>
    public Uri Address
    {
        get;
        set => field = new Uri(value.OriginalString.TrimEnd('/') + "/");
    } = new("http://127.0.0.1:7071/");

    /// <summary>How many proxies stand before the app, each of which writes at the end of X-Forwarded-For who called it.</summary>
    [Range(0, 5)]
    public int Proxies { get; set; }

    /// <summary>How people sign in to the restricted pages: <c>appservice</c>, <c>development</c>, or empty for not at all.</summary>
    public string SignIn { get; set; } = "";

    /// <summary>Which claims of who signs in give which roles, as <see cref="RoleMap"/> reads them.</summary>
    public string Roles { get; set; } = "";

    /// <summary>
    /// Whether people come to the app by https. A request itself cannot tell: it loses its https on the way through the host.
    /// </summary>
    public bool IsSecure => Address.Scheme == Uri.UriSchemeHttps;

    /// <summary><see cref="SignIn"/> as it was checked.</summary>
    public SignIn SignInMode => SignIn switch
    {
        AppService => Access.SignIn.AppService,
        Development => Access.SignIn.Development,
        _ => Access.SignIn.None,
    };

    /// <inheritdoc/>
    public IEnumerable<string> Errors(IConfiguration settings)
    {
        if (Address is not { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            yield return $"Site__Address is '{Address}'; write the public address, such as https://overviews.example/.";
        if (SignInError(settings) is { } signIn) yield return signIn;
        if (RoleMap.ErrorIn(Roles) is { } roles) yield return roles;
    }

    private string? SignInError(IConfiguration settings) => SignIn switch
    {
        "" => null,
        AppService when IsAzure(settings) => null,
        AppService =>
            "Site__SignIn is 'appservice', but this is not Azure App Service: nothing stands before the app, and anybody could write the header that tells who calls. Leave it out.",
        Development when !IsAzure(settings) && settings["Site:Address"] is { Length: > 0 } && Address.IsLoopback => null,
        Development =>
            "Site__SignIn is 'development', by which anybody may sign in as anything: that works on your own machine alone, with Site__Address set to an address on 127.0.0.1. Write appservice.",
        _ => $"Site__SignIn is '{SignIn}'; write appservice, or leave it out.",
    };

    // Set by Azure in every instance, whatever the plan.
    private static bool IsAzure(IConfiguration settings) =>
        new[] { "WEBSITE_SITE_NAME", "WEBSITE_INSTANCE_ID" }.Any(n => settings[n] is { Length: > 0 });
}
