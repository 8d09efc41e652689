using Microsoft.Extensions.DependencyInjection;
using Reporting.Application.Settings;

namespace Reporting.Application.Overviews;

/// <summary>Registers what makes and serves overviews.</summary>
public static class OverviewsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOverviews(this IServiceCollection services) => services
        .AddValidated<ComputeOptions>()
        .AddSingleton<DocumentCache>()
        .AddSingleton<FigureFiles>()
        .AddSingleton<FindingReader>()
        .AddSingleton<OverviewReader>()
        .AddSingleton<AreaPictureReader>()
        .AddSingleton<LikeConditionsReader>()
        .AddSingleton<AreaSender>()
        .AddSingleton<OverviewBuilder>()
        .AddSingleton<SliceCache>();
}
