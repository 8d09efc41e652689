using System.Text.Json.Serialization;
using Reporting.Functions.Site;
using Reporting.Sources;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>What the functions are given.</summary>
internal static class Services
{
    /// <param name="account">Gives the storage account when it is first needed.</param>
    /// <param name="catalogue">Gives the catalogue when it is first needed.</param>
    public static void AddReporting(this IServiceCollection services, AppSettings settings, Func<StorageAccount> account, Func<Domain.Catalogue> catalogue)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Smtp);
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<StorageAccount>().Tables.Clock);
        services.AddSingleton(_ => account());
        services.AddSingleton(_ => catalogue());
        services.AddSingleton(_ => new JobindsatsClient(new JobindsatsOptions(settings.SourceAddress, settings.SourceToken) { Timeout = settings.SourceTimeout }));
        services.AddSingleton(p => new LinkSigner(() => settings.LinksKey, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new SiteLinks(p.GetRequiredService<LinkSigner>(), () => settings.SiteAddress, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new CallerReader(settings.SignIn, settings.Roles, p.GetRequiredService<LinkSigner>()));
        foreach (var part in new[]
        {
            typeof(SubscriberLedger), typeof(DeliveryLedger), typeof(ConfirmationCount), typeof(ChoiceRules), typeof(SubscriptionReader),
            typeof(SignUp), typeof(SignUpLimits), typeof(SubscriptionPages), typeof(FormTokens), typeof(OrderForms), typeof(OrderAccess), typeof(MissingOrder),
            typeof(MeetingLedger), typeof(AgendaLedger), typeof(AgendaLinks), typeof(ItemLinks), typeof(ContactBook), typeof(MeetingReader), typeof(MinutesReader), typeof(MeetingReminders), typeof(MessageCollector), typeof(YearPlanner), typeof(AgendaPages),
            typeof(MeetingAccess), typeof(MeetingSheets),
            typeof(Queues), typeof(RunLedger), typeof(WorkLedger), typeof(SourceLedger), typeof(ImportLedger),
            typeof(ExtractStore), typeof(RunStore), typeof(DocumentStore), typeof(DocumentShelf), typeof(ExtractFetcher), typeof(MonthImport), typeof(ImportRequest),
            typeof(RunPlanner), typeof(OverviewReader), typeof(AreaSender), typeof(OverviewMaker), typeof(CrossingFinder), typeof(MonthPublisher), typeof(RunWatcher), typeof(ImportWatcher), typeof(RunView), typeof(RunRetrier), typeof(RunPages),
            typeof(TableCopies), typeof(TableRestore), typeof(PoisonLedger), typeof(PoisonKeeper), typeof(PoisonReplay), typeof(RunReplay),
            typeof(MonthDistribution), typeof(MailPages), typeof(MailComposer), typeof(SmtpSender), typeof(Deliverer), typeof(DeliveryWatcher),
            typeof(OrderLedger), typeof(OrderStore), typeof(OrderDesk), typeof(OrderRules), typeof(MeetingPackRules), typeof(PackMeeting), typeof(ReportRules),
            typeof(OrderAnswer), typeof(SliceShelf), typeof(PackInputReader), typeof(ReportInputReader), typeof(OrderDocuments), typeof(OrderZip),
            typeof(OrderBuilder), typeof(OrderWatcher), typeof(SiteMonth), typeof(SiteFigures), typeof(SiteShelf),
        })
        {
            services.AddSingleton(part);
        }

        services.AddHttpAnswers();
    }

    private static void AddHttpAnswers(this IServiceCollection services)
    {
        services.AddProblemDetails(o => o.CustomizeProblemDetails =
            c => c.ProblemDetails.Detail ??= BadRequests.DetailOf(c.HttpContext, c.ProblemDetails.Status));
        services.AddExceptionHandler<BadRequests>();
        services.AddExceptionHandler<SiteErrors>();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true); // so that BadRequests can tell what was expected
        services.AddApiDescription();
        services.AddRazorComponents();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // otherwise numbers are described as texts, too
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
        });
    }
}
