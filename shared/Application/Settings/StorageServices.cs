using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Settings;

/// <summary>Registers what keeps the app's data, in the account that is registered.</summary>
public static class StorageServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<Queues>()
        .AddSingleton<RunRepository>()
        .AddSingleton<WorkRepository>()
        .AddSingleton<SourceRepository>()
        .AddSingleton<ImportRepository>()
        .AddSingleton<ExtractStore>()
        .AddSingleton<RunStore>()
        .AddSingleton<DocumentStore>()
        .AddSingleton<SubscriberRepository>()
        .AddSingleton<DeliveryRepository>()
        .AddSingleton<ConfirmationCount>()
        .AddSingleton<OrderRepository>()
        .AddSingleton<OrderStore>()
        .AddSingleton<MeetingRepository>()
        .AddSingleton<GoalRepository>()
        .AddSingleton<KnowledgeRepository>()
        .AddSingleton<KnowledgeAddresses>()
        .AddSingleton<CaseRepository>()
        .AddSingleton<TrialRepository>()
        .AddSingleton<NewsletterRepository>()
        .AddSingleton<NetworkRepository>()
        .AddSingleton<AgendaRepository>()
        .AddSingleton<EvaluationRepository>()
        .AddSingleton<AgendaLinks>()
        .AddSingleton<MeetingInputRepository>()
        .AddSingleton<MeetingFileStore>()
        .AddSingleton<StandardRepository>()
        .AddSingleton<ContactRepository>()
        .AddSingleton<TableCopies>()
        .AddSingleton<TableRestore>()
        .AddSingleton<PoisonRepository>();
}
