using System.Text;

namespace Reporting.Sources.Jobindsats;

/// <summary>How Jobindsats is reached.</summary>
/// <param name="BaseAddress">The API's address with its version, such as <c>https://api.jobindsats.dk/v3</c>.</param>
/// <param name="Token">The organisation's token; sent in the Authorization header and nowhere else.</param>
public sealed record JobindsatsOptions(Uri BaseAddress, string Token)
{
    /// <summary>How long one attempt may take, the body included. Answers of more than 60 seconds are known.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How many times a request is repeated after an error that may pass.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The largest answer accepted, in bytes after decompression.</summary>
    public long MaximumBytes { get; init; } = 512L << 20;

    /// <summary>The mean wait before the first repetition; it doubles each time.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait before a repetition, also when the source asks for more.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What cannot be used, and why: the end of a sentence that begins with the option's name. Never with the token.</summary>
    public IEnumerable<(string Option, string Text)> Errors()
    {
        if (!BaseAddress.IsAbsoluteUri || BaseAddress.Scheme is not ("http" or "https"))
            yield return (nameof(BaseAddress), "must be an http or https address");
        else if (BaseAddress.Scheme == "http" && !BaseAddress.IsLoopback)
            yield return (nameof(BaseAddress), "must be https: the token would travel in clear text");
        if (Token.Length == 0 || !Token.All(c => c is > ' ' and < '\x7f'))
            yield return (nameof(Token), "must be of visible ASCII characters without spaces");
        if (Retries < 0) yield return (nameof(Retries), "must not be negative");
        if (MaximumBytes < 1) yield return (nameof(MaximumBytes), "must be at least one");
    }

    /// <exception cref="ArgumentException">An option cannot be used; the message names it, never the token.</exception>
    internal void Require()
    {
        var errors = Errors().Select(e => $"{e.Option} {e.Text}.").ToList();
        if (errors.Count > 0) throw new ArgumentException(string.Join(' ', errors));
    }

    // A record prints all its members, and this one holds a secret.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"{nameof(BaseAddress)} = {BaseAddress.Host}, {nameof(Timeout)} = {Timeout}, {nameof(Retries)} = {Retries}");
        return true;
    }
}
