namespace Reporting.Local.Host;

/// <summary>Which headers pass through, and which are said anew.</summary>
internal static class ProxyHeaders
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Copies a request's headers; the host it was sent to goes to X-Forwarded-Host.</summary>
    internal static void Copy(HttpRequest from, HttpRequestMessage to)
    {
        var dropped = Named(from.Headers.Connection);
        foreach (var (name, values) in from.Headers.Where(h => Passes(h.Key, dropped) && !Is(h.Key, "Host") && !Is(h.Key, "Expect")))
        {
            if (!to.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                to.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        AddForwarded(from, to);
    }

    /// <summary>Copies an answer's headers.</summary>
    internal static void Copy(HttpResponseMessage from, HttpResponse to)
    {
        var dropped = from.Headers.Connection.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in from.Headers.NonValidated.Concat(from.Content.Headers.NonValidated).Where(h => Passes(h.Key, dropped)))
        {
            to.Headers[name] = values.ToArray();
        }
    }

    private static HashSet<string> Named(IEnumerable<string?> connection) =>
        connection.SelectMany(v => v?.Split(',', StringSplitOptions.TrimEntries) ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool Passes(string name, HashSet<string> dropped) => !HopByHop.Contains(name) && !dropped.Contains(name);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static void AddForwarded(HttpRequest from, HttpRequestMessage to)
    {
        to.Headers.TryAddWithoutValidation("X-Forwarded-For", from.HttpContext.Connection.RemoteIpAddress?.ToString());
        AddIfMissing(to, "X-Forwarded-Host", from.Host.Value);
        AddIfMissing(to, "X-Forwarded-Proto", from.Scheme);
    }

    private static void AddIfMissing(HttpRequestMessage to, string name, string? value)
    {
        if (!to.Headers.Contains(name))
        {
            to.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
