using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Subscriptions;

/// <summary>Registers what signs people up for mails.</summary>
public static class SubscriptionsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddSingleton<ChoiceRules>()
        .AddSingleton<ReportChoiceRules>()
        .AddSingleton<SubscriptionReader>()
        .AddSingleton<SignUp>()
        .AddSingleton<SignUpLimits>();
}
