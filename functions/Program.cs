using Reporting.Functions;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT") ?? "5000"}");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddReporting(new AppSettings(Environment.GetEnvironmentVariable), AppContext.BaseDirectory);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapFunctions();
app.Run();
