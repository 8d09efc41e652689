using Microsoft.Extensions.DependencyInjection;
using Reporting.Application.Settings;

namespace Reporting.Application.Mail;

/// <summary>Registers what composes and sends mails.</summary>
public static class MailServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddValidated<SmtpOptions>()
        .AddValidated<MailOptions>()
        .AddSingleton<MailPages>()
        .AddSingleton<ReportMails>()
        .AddSingleton<MailComposer>()
        .AddSingleton<SmtpSender>()
        .AddSingleton<Deliverer>()
        .AddSingleton<DeliveryWatcher>();
}
