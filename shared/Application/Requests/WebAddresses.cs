namespace Reporting.Application.Requests;

/// <summary>Which addresses on other sites are taken: video meetings, and what newsletters link to.</summary>
public static class WebAddresses
{
    /// <summary>The most characters of an address: those of the large services have some 300.</summary>
    public const int MaxLength = 1_000;

    /// <summary>An address as it is kept; null when it was left out or is wrong, which is noted then.</summary>
    /// <param name="name">The name of its field.</param>
    /// <param name="example">An address as it may be written.</param>
    internal static string? Read(InputChecks checks, string name, string? written, string example)
    {
        if (checks.Text(name, written, MaxLength) is not { } text) return null;
        // No name and password: what looks like one place would lead to another.
        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0
            && link.HostNameType == UriHostNameType.Dns && link.AbsoluteUri.Length <= MaxLength) return link.AbsoluteUri;
        checks.Wrong(name, $"Det er ikke en adresse, der kan bruges. Skriv hele adressen, for eksempel {example}.",
            $"It is not an address that can be used. Write all of it, such as {example}.");
        return null;
    }
}
