using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Mail;

/// <summary>Registers what composes and sends mails.</summary>
public static class MailServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<MailPages>()
        .AddSingleton<MailComposer>()
        .AddSingleton<SmtpSender>()
        .AddSingleton<Deliverer>()
        .AddSingleton<DeliveryWatcher>();
}
