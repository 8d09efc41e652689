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

    /// <exception cref="ArgumentException">An option cannot be used; the message names it, never the token.</exception>
    internal void Require()
    {
        if (!BaseAddress.IsAbsoluteUri || BaseAddress.Scheme is not ("http" or "https"))
            throw new ArgumentException("The base address must be an http or https address.");
        if (BaseAddress.Scheme == "http" && !BaseAddress.IsLoopback)
            throw new ArgumentException("The base address must be https: the token would travel in clear text.");
        if (Token.Length == 0 || !Token.All(c => c is > ' ' and < '\x7f'))
            throw new ArgumentException("The token must be of visible ASCII characters without spaces.");
        if (Retries < 0) throw new ArgumentException("The number of retries must not be negative.");
        if (MaximumBytes < 1) throw new ArgumentException("The largest answer must be at least one byte.");
    }

    // A record prints all its members, and this one holds a secret.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"{nameof(BaseAddress)} = {BaseAddress.Host}, {nameof(Timeout)} = {Timeout}, {nameof(Retries)} = {Retries}");
        return true;
    }
}
