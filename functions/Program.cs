using Reporting.Functions;
using Reporting.Sources;
using Reporting.Storage;

// What takes longest of a start is begun first, on other cores while all else gets ready.
var settings = new AppSettings(Environment.GetEnvironmentVariable);
var catalogue = Task.Run(() => CatalogueFolder.Read(settings.CatalogueFolder(AppContext.BaseDirectory)));
var account = Task.Run(() => StorageAccount.FromSettings(Environment.GetEnvironmentVariable));
var storage = Task.Run(async () => await StorageLayout.CreateAsync(await account, CancellationToken.None)); // until the host runs, a signal ends the process

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT") ?? "5000"}");
builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = SmallBody.MostOnTheWire);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.AddTelemetry(Environment.GetEnvironmentVariable(TelemetryExport.Setting));
builder.Services.AddReporting(settings, AppContext.BaseDirectory);
builder.Services.AddSingleton(_ => account.GetAwaiter().GetResult());
builder.Services.AddSingleton(_ => catalogue.GetAwaiter().GetResult());

var app = builder.Build();
app.Services.GetRequiredService<CallerReader>(); // a sign-in that lets anybody in is found out at once, not at the first request
app.UseAnswerHeaders();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapFunctions();
await catalogue; // so are mistakes in it
await storage; // before the first request, so that no function meets a missing table
await app.RunAsync();
