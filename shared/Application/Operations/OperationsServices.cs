using Microsoft.Extensions.DependencyInjection;
using Reporting.Application.Settings;

namespace Reporting.Application.Operations;

/// <summary>Registers what watches over runs and messages.</summary>
public static class OperationsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddValidated<RunOptions>()
        .AddSingleton<RunWatcher>()
        .AddSingleton<RunRetrier>()
        .AddSingleton<PoisonRecorder>()
        .AddSingleton<PoisonReplay>()
        .AddSingleton<RunReplay>();
}
