using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Import;

/// <summary>Registers what brings figures in.</summary>
public static class ImportServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ExtractFetcher>()
        .AddSingleton<MonthImport>()
        .AddSingleton<ImportRequest>()
        .AddSingleton<RunPlanner>()
        .AddSingleton<ImportWatcher>();
}
