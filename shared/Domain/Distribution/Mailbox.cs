namespace Reporting.Domain.Distribution;

/// <summary>
/// Whose mailbox an address leads to, however it is written: what limits count by, so that no way of writing an address
/// is worth another mail. Mails themselves go to the address as it was written.
/// </summary>
/// <param name="Local">What stands before the @, without its plus part and in lower case.</param>
/// <param name="Domain">The provider's domain.</param>
public sealed record Mailbox(string Local, string Domain)
{
    // Other names by which a provider takes mails for the same mailboxes.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["googlemail.com"] = "gmail.com", ["me.com"] = "icloud.com", ["mac.com"] = "icloud.com",
        ["protonmail.com"] = "proton.me", ["protonmail.ch"] = "proton.me", ["pm.me"] = "proton.me",
    };

    // Where these characters make no difference.
    private static readonly Dictionary<string, string> Ignored = new(StringComparer.Ordinal) { ["gmail.com"] = ".", ["proton.me"] = ".-_" };

    // Domains whose addresses belong to people who have nothing to do with each other.
    private static readonly HashSet<string> Providers = new(StringComparer.Ordinal)
    {
        "gmail.com", "icloud.com", "proton.me", "outlook.com", "outlook.dk", "hotmail.com", "hotmail.dk", "live.com", "live.dk", "msn.com",
        "yahoo.com", "yahoo.dk", "aol.com", "gmx.com", "gmx.net", "mail.com", "zoho.com", "fastmail.com", "mail.dk", "post.dk",
        "tdcadsl.dk", "tele.dk", "mail-online.dk", "stofanet.dk", "jubii.dk", "ofir.dk", "sol.dk", "webspeed.dk", "youmail.dk",
        "get2net.dk", "privat.dk", "fibermail.dk",
    };

    // Below these anybody may have a domain, so that the name before them is the owner's.
    private static readonly HashSet<string> Registries =
        new(StringComparer.Ordinal) { "co", "com", "org", "net", "gov", "edu", "ac", "ltd", "plc" };

    /// <summary>Whether the domain is one at which many people have mailboxes that do not know each other.</summary>
    public bool IsShared => Providers.Contains(Owner);

    /// <summary>The domain that somebody owns: without the names of hosts and departments before it.</summary>
    public string Owner
    {
        get
        {
            var names = Domain.Split('.');
            var kept = names.Length > 2 && names[^1].Length == 2 && Registries.Contains(names[^2]) ? 3 : 2;
            return string.Join('.', names.TakeLast(kept));
        }
    }

    /// <summary>The mailbox of an address that was found to be one.</summary>
    public static Mailbox Of(string address)
    {
        var at = address.LastIndexOf('@');
        var (local, domain) = (address[..at].ToLowerInvariant(), address[(at + 1)..].ToLowerInvariant());
        domain = Aliases.GetValueOrDefault(domain, domain);
        var plus = local.IndexOf('+', StringComparison.Ordinal);
        if (plus > 0) local = local[..plus];
        var ignored = Ignored.GetValueOrDefault(domain, "");
        var plain = string.Concat(local.Where(c => !ignored.Contains(c, StringComparison.Ordinal)));
        return new(plain.Length > 0 ? plain : local, domain);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Local}@{Domain}";
}
