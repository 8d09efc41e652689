using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reporting.Application.Access;

/// <summary>What a signed link is for; a link for one purpose opens nothing else.</summary>
public static class LinkPurposes
{
    /// <summary>Confirms a subscription.</summary>
    public const string Confirm = "confirm";
    /// <summary>Ends kinds of mail.</summary>
    public const string Leave = "leave";
    /// <summary>Changes or ends a subscription.</summary>
    public const string Manage = "manage";
    /// <summary>Reads one document.</summary>
    public const string Document = "document";
    /// <summary>Asks for items on one meeting's agenda.</summary>
    public const string AgendaItems = "items";
    /// <summary>Reads one document of a meeting's material.</summary>
    public const string Material = "material";

    /// <summary>Reads and approves one meeting's minutes.</summary>
    public const string Minutes = "minutes";

    /// <summary>Answers what one meeting gave.</summary>
    public const string Evaluation = "evaluation";
    /// <summary>Says who has signed in, on a developer's machine.</summary>
    public const string Session = "session";
    /// <summary>Tells a caller's own forms from those of other sites.</summary>
    public const string Form = "form";
}

/// <summary>What came of opening a token.</summary>
public enum LinkState
{
    /// <summary>The app signed it for this purpose.</summary>
    Valid,

    /// <summary>It was valid and is too old.</summary>
    Expired,

    /// <summary>The app did not sign it, or not for this purpose.</summary>
    Wrong,
}

/// <summary>An opened token.</summary>
/// <param name="Payload">What was signed; empty unless it is valid.</param>
/// <param name="Expires">Until when it is valid; null for ever.</param>
public sealed record LinkCheck(LinkState State, string Payload, DateTimeOffset? Expires = null);

/// <summary>Signs what the app's links carry, so that nobody else can make one (HMAC-SHA256, base64url).</summary>
public sealed class LinkSigner
{
    /// <summary>What the secret is to be.</summary>
    internal const string Secret = "a secret of at least 32 characters, the same for all instances";

    private const int MinCharacters = 32;
    private static readonly LinkCheck Wrong = new(LinkState.Wrong, "");
    private readonly Func<string> secret;
    private readonly TimeProvider clock;

    /// <summary>
    /// A signer with a secret that all instances of the app share. It is read when a link is signed or opened, so that a key
    /// vault out of reach stops no month from being made.
    /// </summary>
    public LinkSigner(Func<string> secret, TimeProvider clock) => (this.secret, this.clock) = (secret, clock);

    /// <summary>A token that carries a payload, readable but not forgeable.</summary>
    /// <param name="purpose">One of <see cref="LinkPurposes"/>.</param>
    /// <exception cref="InvalidOperationException">The secret is missing or too short. So for opening.</exception>
    /// <param name="expires">From when it is no longer valid, to the second; null for never.</param>
    public string Sign(string purpose, string payload, DateTimeOffset? expires)
    {
        var said = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{expires?.ToUnixTimeSeconds()} {payload}"));
        return Base64Url.EncodeToString([.. Mac(purpose, said), .. said]);
    }

    /// <summary>Opens a token.</summary>
    /// <param name="purpose">What it must have been signed for.</param>
    public LinkCheck Open(string purpose, string token)
    {
        if (Decode(token) is not { Length: > HMACSHA256.HashSizeInBytes } bytes) return Wrong;
        var said = bytes.AsSpan(HMACSHA256.HashSizeInBytes);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, HMACSHA256.HashSizeInBytes), Mac(purpose, said))) return Wrong;
        var parts = Encoding.UTF8.GetString(said).Split(' ', 2);
        DateTimeOffset? expires = parts[0].Length > 0
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)) : null;
        return expires <= clock.GetUtcNow() ? new LinkCheck(LinkState.Expired, "") : new LinkCheck(LinkState.Valid, parts[1], expires);
    }

    /// <summary>What is wrong with a secret, as a sentence; null for nothing.</summary>
    internal static string? ErrorIn(string secret) =>
        secret.Length < MinCharacters ? $"Set Links__Key to {Secret}; it has {secret.Length}." : null;

    // One text only for each token: the decoder alone also takes white space, padding and stray bits at the end.
    private static byte[]? Decode(string token)
    {
        if (!Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return Base64Url.EncodeToString(bytes) == token ? bytes : null;
    }

    // The zero byte ends the purpose, so that none is the beginning of another.
    private byte[] Mac(string purpose, ReadOnlySpan<byte> said) =>
        HMACSHA256.HashData(Key(), (ReadOnlySpan<byte>)[.. Encoding.UTF8.GetBytes(purpose), 0, .. said]);

    private byte[] Key()
    {
        var text = secret();
        return ErrorIn(text) is { } error ? throw new InvalidOperationException(error) : Encoding.UTF8.GetBytes(text);
    }
}
