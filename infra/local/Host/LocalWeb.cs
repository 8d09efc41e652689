using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reporting.Local.Host;

/// <summary>Web servers of this host: nothing but Kestrel, the host's log, and no ear for signals.</summary>
internal static class LocalWeb
{
    internal static WebApplicationBuilder Builder(ILoggerFactory logs, Action<KestrelServerOptions> kestrel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel);
        builder.Services.AddRouting();
        builder.Services.AddSingleton<ILoggerFactory>(new ServerLogs(logs));
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        return builder;
    }

    /// <summary>Where a started server listens.</summary>
    internal static Uri AddressOf(WebApplication web) =>
        new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Signals are for the process that runs this host, not for its web servers.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>What the server itself says. YARP and gRPC say of every lost connection what this host says in one line.</summary>
    private sealed class ServerLogs(ILoggerFactory logs) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("Microsoft.", StringComparison.Ordinal) ? logs.CreateLogger(categoryName) : NullLogger.Instance;

        public void AddProvider(ILoggerProvider provider) => logs.AddProvider(provider);

        public void Dispose()
        {
            // The log is its owner's.
        }
    }
}
