using Reporting.Application.Access;

namespace Reporting.Application.Newsletters;

/// <summary>Who may write and read newsletters.</summary>
public static class NewsletterAccess
{
    /// <summary>Whether a caller may write and send it: the region and operators.</summary>
    public static bool MayWrite(Newsletter letter, Caller? caller) => caller?.MayActFor(letter.Region) == true;

    /// <summary>
    /// Whether a caller may read it: whoever writes it; once it is sent, whoever has a role; and everybody when it is public.
    /// </summary>
    /// <param name="caller">Null for who has not signed in.</param>
    public static bool MayRead(Newsletter letter, Caller? caller) => MayWrite(letter, caller)
        || letter is { Removed: false, Sending: not null } && (letter.IsPublic || caller?.Roles.Count > 0);
}
