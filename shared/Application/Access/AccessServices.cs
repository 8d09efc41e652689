using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reporting.Application.Settings;

namespace Reporting.Application.Access;

/// <summary>Registers what signs links and tells where the app is found.</summary>
public static class AccessServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddValidated<LinkOptions>()
        .AddValidated<SiteOptions>()
        .AddSingleton(p => new LinkSigner(
            p.GetRequiredService<IOptions<LinkOptions>>().Value.Secret, p.GetRequiredService<TimeProvider>()))
        .AddSingleton(p => new SiteLinks(
            p.GetRequiredService<LinkSigner>(), p.GetRequiredService<IOptions<SiteOptions>>().Value.Address,
            p.GetRequiredService<TimeProvider>()));
}
