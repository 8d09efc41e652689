using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Reporting.Local.Source;

/// <summary>
/// A server on this machine that answers as Jobindsats v3 does, from recorded extracts or with demonstration data.
/// </summary>
public sealed class SourceServer : IAsyncDisposable
{
    /// <summary>Stands on every answer that is made of demonstration data.</summary>
    public const string DemoHeader = "X-Demonstration-Data";

    private readonly WebApplication app;

    private SourceServer(WebApplication app, bool isDemo)
    {
        this.app = app;
        IsDemo = isDemo;
    }

    /// <summary>The address that stands before <c>/tables</c> and the others; ends in <c>/v3</c>.</summary>
    public Uri BaseAddress => new(app.Urls.First().TrimEnd('/') + "/v3");

    /// <summary>Whether the numbers are made up for demonstration.</summary>
    public bool IsDemo { get; }

    /// <summary>Starts a server.</summary>
    /// <exception cref="ArgumentException">The options name neither extracts nor a catalogue with demonstration data.</exception>
    public static async Task<SourceServer> StartAsync(DemoSourceOptions options)
    {
        var data = Data(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Use((context, next) => SourceAnswers.GuardAsync(context, next, Allowed(options.Token)));
        app.UseRouting();
        SourceAnswers.Map(app, data);
        await app.StartAsync();
        return new SourceServer(app, data.IsDemo);
    }

    /// <summary>Stops the server.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static ISourceData Data(DemoSourceOptions options)
    {
        if (options.ExtractDirectory is { } directory) return new ExtractData(directory);
        return new DemoData(
            options.Catalogue ?? throw new ArgumentException("Name a folder of extracts or a catalogue."), options.Vintage);
    }

    private static Func<string, bool> Allowed(string token)
    {
        var expected = Encoding.UTF8.GetBytes($"Bearer {token}");
        return given => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected);
    }
}
