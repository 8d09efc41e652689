using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Options;

// What takes longest of a start is begun first, and goes on while all else gets ready: storage before the catalogue, since it
// waits for answers while the catalogue keeps a core busy.
var account = Task.Run(() => StorageAccount.FromSettings(Environment.GetEnvironmentVariable));
// until the host runs, a signal ends the process
var storage = Task.Run(async () => await StorageLayout.CreateAsync(await account, CancellationToken.None));
var catalogue = Task.Run(() => CatalogueFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds",
    Environment.GetEnvironmentVariable("Catalogue") is { Length: > 0 } id ? id : "2026")));

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<TriggerTracing>();
builder.UseMiddleware<HttpGuard>();
builder.Services.Configure<KestrelServerOptions>(k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, SmallBody.MaxOnTheWire));
// The worker would take the last address off X-Forwarded-For; who called is read by ClientAddress, as the settings say.
builder.Services.PostConfigure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.None);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.AddTelemetry(Environment.GetEnvironmentVariable);
builder.Services.AddReporting(account.GetAwaiter().GetResult, catalogue.GetAwaiter().GetResult);

var app = builder.Build();
app.Services.GetRequiredService<IStartupValidator>().Validate(); // before anything that a wrong setting would make fail otherwise
app.Services.StartTelemetry();
await catalogue; // an error in it is found out at once
await storage; // before the first invocation, so that no function meets a missing table
await app.RunAsync();
