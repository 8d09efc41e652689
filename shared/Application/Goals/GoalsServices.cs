using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Goals;

/// <summary>Registers what reads and finds goals.</summary>
public static class GoalsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddGoals(this IServiceCollection services) =>
        services.AddSingleton<GoalReader>().AddSingleton<GoalImport>().AddSingleton<GoalFinder>();
}
