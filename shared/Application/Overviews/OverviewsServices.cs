using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Overviews;

/// <summary>Registers what makes and serves overviews.</summary>
public static class OverviewsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOverviews(this IServiceCollection services) => services
        .AddSingleton<DocumentCache>()
        .AddSingleton<OverviewReader>()
        .AddSingleton<AreaPictureReader>()
        .AddSingleton<AreaSender>()
        .AddSingleton<OverviewBuilder>()
        .AddSingleton<SliceCache>();
}
