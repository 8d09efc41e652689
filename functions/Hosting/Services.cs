using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Reporting.Functions.Evaluations;
using Reporting.Functions.Meetings;
using Reporting.Functions.Packs;
using Reporting.Functions.Reports;
using Reporting.Functions.Subscriptions;
using Reporting.Functions.Website;
using Reporting.Website.Evaluations;
using Reporting.Website.Figures;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Hosting;

/// <summary>What the functions are given.</summary>
internal static class Services
{
    /// <param name="account">Gives the storage account when it is first needed.</param>
    /// <param name="catalogue">Gives the catalogue when it is first needed.</param>
    public static void AddReporting(
        this IServiceCollection services, Func<StorageAccount> account, Func<Domain.Catalogues.Catalogue> catalogue)
    {
        services.AddSingleton(_ => account()).AddSingleton(_ => catalogue());
        // Instances whose clocks differ must agree on what is late, so all of them go by the storage's clock.
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<StorageAccount>().Clock);
        services.AddStorage().AddAccess().AddImport().AddOverviews().AddPublishing().AddMail().AddPacks().AddReports().AddMeetings().AddGoals()
            .AddKnowledge().AddNewsletters().AddSubscriptions().AddOperations();
        services.AddWebsite();
        services.AddApiDescription();
    }

    private static void AddWebsite(this IServiceCollection services)
    {
        services.AddSingleton<CallerReader>();
        services.AddSingleton<FormTokens>().AddSingleton<SiteMonth>().AddSingleton<SiteFigures>().AddSingleton<SiteCache>();
        services.AddSingleton<SubscriptionPages>().AddSingleton<OrderFormReader>().AddSingleton<ReportFormReader>()
            .AddSingleton<OrderAnswer>().AddSingleton<MissingOrder>();
        services.AddSingleton<AgendaPages>().AddSingleton<AgendaFiles>().AddSingleton<MeetingAccess>().AddSingleton<MeetingDetailsPage>()
            .AddSingleton<MeetingSheetAnswer>().AddSingleton<MinutesDetailsPage>().AddSingleton<ApprovalPages>()
            .AddSingleton<EvaluationDetailsPage>().AddSingleton<EvaluationForms>();
        services.AddSingleton<RunView>().AddSingleton<Knowledge.EntryPrefill>().AddSingleton<Knowledge.CaseSheets>()
            .AddSingleton<Newsletters.NewsletterSheets>();
        // Letters stand as themselves: what is written by number is three times as long, and pages are mostly Danish.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement));
        services.AddRazorComponents();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // otherwise numbers are described as texts, too
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
    }
}
