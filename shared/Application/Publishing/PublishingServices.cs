using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Publishing;

/// <summary>Registers what makes a month public.</summary>
public static class PublishingServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<RunNews>()
        .AddSingleton<RevisedFindings>()
        .AddSingleton<CrossingFinder>()
        .AddSingleton<SubscriberSuccession>()
        .AddSingleton<WithdrawnElsewhere>()
        .AddSingleton<MonthPublisher>()
        .AddSingleton<MonthDistribution>();
}
