using System.Text.Json;
using System.Text.Json.Serialization;
using Reporting.Functions.Meetings;
using Reporting.Functions.Packs;
using Reporting.Functions.Subscriptions;
using Reporting.Functions.Website;
using Reporting.Website.Figures;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Hosting;

/// <summary>What the functions are given.</summary>
internal static class Services
{
    /// <param name="account">Gives the storage account when it is first needed.</param>
    /// <param name="catalogue">Gives the catalogue when it is first needed.</param>
    public static void AddReporting(
        this IServiceCollection services, AppSettings settings, Func<StorageAccount> account, Func<Domain.Catalogues.Catalogue> catalogue)
    {
        services.AddSingleton(settings).AddSingleton(settings.Smtp).AddSingleton(_ => account()).AddSingleton(_ => catalogue());
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<StorageAccount>().Clock);
        services.AddSingleton(_ => new JobindsatsClient(
            new JobindsatsOptions(settings.SourceAddress, settings.SourceToken) { Timeout = settings.SourceTimeout }));
        services.AddSingleton(p => new LinkSigner(() => settings.LinksKey, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new SiteLinks(
            p.GetRequiredService<LinkSigner>(), () => settings.SiteAddress, p.GetRequiredService<TimeProvider>()));
        services.AddStorage().AddImport().AddOverviews().AddPublishing().AddMail().AddPacks().AddReports().AddMeetings()
            .AddSubscriptions().AddOperations();
        services.AddWebsite(settings);
        services.AddApiDescription();
    }

    private static void AddWebsite(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(p => new CallerReader(settings.SignIn, settings.Roles, p.GetRequiredService<LinkSigner>()));
        services.AddSingleton<FormTokens>().AddSingleton<SiteMonth>().AddSingleton<SiteFigures>().AddSingleton<SiteCache>();
        services.AddSingleton<SubscriptionPages>().AddSingleton<OrderFormReader>().AddSingleton<OrderAnswer>().AddSingleton<MissingOrder>();
        services.AddSingleton<AgendaPages>().AddSingleton<MeetingAccess>().AddSingleton<MeetingDetailsPage>()
            .AddSingleton<MeetingSheetAnswer>();
        services.AddSingleton<RunView>();
        services.AddRazorComponents();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // otherwise numbers are described as texts, too
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
    }
}
