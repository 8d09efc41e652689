using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reporting.WorkerApp;

if (Environment.GetEnvironmentVariable("START_EXIT") is { Length: > 0 } code) return int.Parse(code);
var journal = new Journal();
journal.Write("start", Environment.ProcessId);
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(journal);
builder.Build().Run();
journal.Write("end");
return 0;
