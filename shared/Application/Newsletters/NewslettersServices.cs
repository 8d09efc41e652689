using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Newsletters;

/// <summary>Registers what reads, writes and sends newsletters.</summary>
public static class NewslettersServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddNewsletters(this IServiceCollection services) => services
        .AddSingleton<NewsletterReader>()
        .AddSingleton<NewsletterFigures>()
        .AddSingleton<LinkablePages>()
        .AddSingleton<NewsletterPicker>()
        .AddSingleton<NewsletterPlanner>()
        .AddSingleton<NewsletterSender>()
        .AddSingleton<NewsletterMails>()
        .AddSingleton<RegionMail>();
}
