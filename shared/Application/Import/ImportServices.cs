using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reporting.Application.Settings;

namespace Reporting.Application.Import;

/// <summary>Registers what brings figures in.</summary>
public static class ImportServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddValidated<SourceOptions>()
        .AddSingleton(p => new JobindsatsClient(p.GetRequiredService<IOptions<SourceOptions>>().Value.ForClient()))
        .AddSingleton<ExtractFetcher>()
        .AddSingleton<MonthImport>()
        .AddSingleton<ImportRequest>()
        .AddSingleton<LateFiguresReader>()
        .AddSingleton<WholeMonth>()
        .AddSingleton<RunPlanner>()
        .AddSingleton<ImportWatcher>();
}
