using Reporting.Functions;
using Reporting.Storage;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT") ?? "5000"}");
builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = SmallBody.MostOnTheWire);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.AddTelemetry(Environment.GetEnvironmentVariable(TelemetryExport.Setting));
builder.Services.AddReporting(new AppSettings(Environment.GetEnvironmentVariable), AppContext.BaseDirectory);

var app = builder.Build();
var storage = Task.Run(() => StorageLayout.CreateAsync(app.Services.GetRequiredService<StorageAccount>(), app.Lifetime.ApplicationStopping)); // while all else gets ready
var catalogue = Task.Run(app.Services.GetRequiredService<Reporting.Domain.Catalogue>); // a mistake in it shows at once, not at the first request
app.Services.GetRequiredService<CallerReader>(); // nor is a sign-in that lets anybody in found out later
app.UseAnswerHeaders();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapFunctions();
await catalogue;
await storage; // before the first request, so that no function meets a missing table
await app.RunAsync();
