using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Settings;

/// <summary>Registers what keeps the app's data, in the account that is registered.</summary>
public static class StorageServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<Queues>()
        .AddSingleton<RunLedger>()
        .AddSingleton<WorkLedger>()
        .AddSingleton<SourceLedger>()
        .AddSingleton<ImportLedger>()
        .AddSingleton<ExtractStore>()
        .AddSingleton<RunStore>()
        .AddSingleton<DocumentStore>()
        .AddSingleton<SubscriberLedger>()
        .AddSingleton<DeliveryLedger>()
        .AddSingleton<ConfirmationCount>()
        .AddSingleton<OrderLedger>()
        .AddSingleton<OrderStore>()
        .AddSingleton<MeetingLedger>()
        .AddSingleton<AgendaLedger>()
        .AddSingleton<AgendaLinks>()
        .AddSingleton<ContactBook>()
        .AddSingleton<TableCopies>()
        .AddSingleton<TableRestore>()
        .AddSingleton<PoisonLedger>();
}
