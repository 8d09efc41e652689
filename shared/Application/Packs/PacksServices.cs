using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Packs;

/// <summary>Registers what orders and makes meeting packs.</summary>
public static class PacksServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton<OrderService>()
        .AddSingleton<OrderRules>()
        .AddSingleton<OrderAccess>()
        .AddSingleton<MeetingPackRules>()
        .AddSingleton<PackMeeting>()
        .AddSingleton<PackInputReader>()
        .AddSingleton<OrderDocuments>()
        .AddSingleton<OrderZip>()
        .AddSingleton<OrderBuilder>()
        .AddSingleton<OrderWatcher>();
}
