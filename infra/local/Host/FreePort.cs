using System.Net;
using System.Net.Sockets;

namespace Reporting.Local.Host;

/// <summary>Finds ports nobody listens on. Another process may take one before it is used.</summary>
internal static class FreePort
{
    /// <summary>Different ports on 127.0.0.1.</summary>
    internal static int[] Find(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Stop());
        return ports;
    }
}
