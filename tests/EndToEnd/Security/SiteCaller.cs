using System.Text;
using System.Text.Json;
using Reporting.Application.Access;

namespace Reporting.EndToEnd.Security;

/// <summary>How people sign in where the app runs.</summary>
internal enum SignInWay
{
    /// <summary>With the cookie of a developer's machine.</summary>
    Development,

    /// <summary>With the header that App Service authentication writes.</summary>
    AppService,
}

/// <summary>Somebody who calls the app, as a column of access.txt names them.</summary>
internal static class SiteCaller
{
    /// <summary>What <c>Site__Roles</c> says where App Service signs people in: the claim is the role's own text in capitals.</summary>
    public static readonly string RoleSetting = string.Join(';', Roles.Select(r => $"{r}={r.ToUpperInvariant()}"));

    private static string[] Roles => ["operator", "region:082", "region:081", "area:760", "area:751"];

    /// <summary>The callers who show no signed link, in the order of the table's columns.</summary>
    public static readonly string[] All = ["nobody", "badkey", "key", "norole", "area", "otherarea", "region", "otherregion", "operator"];

    /// <summary>Puts what a caller shows into a request.</summary>
    public static void Show(HttpRequestMessage request, string caller, SignInWay way, SecurityWorld world)
    {
        if (caller is "key") request.Headers.Add("x-functions-key", SecurityWorld.Key);
        else if (caller is "badkey") request.Headers.Add("x-functions-key", SecurityWorld.Key[..^1]);
        else if (caller is not "nobody") ShowSignIn(request, RoleOf(caller), way, world);
    }

    /// <summary>The mark of a caller's forms; empty for who has not signed in.</summary>
    public static string Mark(string caller, SignInWay way, SecurityWorld world) => caller is "nobody" or "key" or "badkey" ? ""
        : world.MarkOf((way == SignInWay.AppService ? IdPrefix : "") + NameOf(RoleOf(caller)));

    /// <summary>Puts the sign-in of somebody with a role, on a developer's machine, into a request.</summary>
    /// <returns>The mark of the caller's forms.</returns>
    public static string SignIn(HttpRequestMessage request, string role, SecurityWorld world)
    {
        ShowSignIn(request, role, SignInWay.Development, world);
        return world.MarkOf(role);
    }

    private static string? RoleOf(string caller) => caller switch
    {
        "norole" => null,
        "area" => "area:760",
        "otherarea" => "area:751",
        "region" => "region:082",
        "otherregion" => "region:081",
        _ => "operator",
    };

    // On a developer's machine the name is the id.
    private const string IdPrefix = "id-of-";

    private static string NameOf(string? role) => role ?? "nothing";

    private static void ShowSignIn(HttpRequestMessage request, string? role, SignInWay way, SecurityWorld world)
    {
        var name = NameOf(role);
        if (way == SignInWay.AppService) request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Principal(name, role));
        else request.Headers.Add("Cookie",
            "session="
                + world.Sign(LinkPurposes.Session,
                    JsonSerializer.Serialize(new { Name = name, Roles = role is null ? [] : new[] { role } })));
    }

    private static string Principal(string name, string? role) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        claims = new[] { new { typ = "oid", val = IdPrefix + name }, new { typ = "name", val = name },
            new { typ = "roles", val = role?.ToUpperInvariant() ?? "something-else" } },
    })));
}
