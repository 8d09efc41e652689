using System.Text.Json;

namespace Reporting.Application.Access;

/// <summary>Whom Azure App Service authentication says a request comes from.</summary>
/// <param name="Id">The user's id at the identity provider.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Claims">All that is known of the user, as types and values.</param>
public sealed record ClientPrincipal(string Id, string Name, IReadOnlyList<(string Type, string Value)> Claims)
{
    /// <summary>The header that holds it: Base64 of JSON.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] Ids =
    [
        "http://schemas.microsoft.com/identity/claims/objectidentifier", "oid",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", "sub",
    ];

    /// <summary>Reads the header; null when it is missing or is not what the service writes.</summary>
    public static ClientPrincipal? Read(string? header)
    {
        if (string.IsNullOrEmpty(header)) return null;
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(header));
            return Read(json.RootElement);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ClientPrincipal? Read(JsonElement json)
    {
        var claims = json.GetProperty("claims").EnumerateArray()
            .Select(c => (Type: c.GetProperty("typ").GetString() ?? "", Value: c.GetProperty("val").GetString() ?? "")).ToList();
        // The service says by which type the roles and the name go.
        if (Text(json, "role_typ") is { } role) claims.AddRange(claims.Where(c => c.Type == role).Select(c => ("roles", c.Value)).ToList());
        var id = Ids.Select(type => ValueOf(claims, type)).FirstOrDefault(v => v is { Length: > 0 });
        var name = ValueOf(claims, Text(json, "name_typ")) ?? ValueOf(claims, "name") ?? ValueOf(claims, "preferred_username");
        return id is null ? null : new(id, name ?? "?", claims);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? ValueOf(List<(string Type, string Value)> claims, string? type) => claims.Find(c => c.Type == type).Value;
}
