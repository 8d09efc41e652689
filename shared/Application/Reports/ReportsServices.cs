using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Reports;

/// <summary>Registers what orders and makes reports.</summary>
public static class ReportsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportRules>()
        .AddSingleton<ReportContents>()
        .AddSingleton<ReportPapers>()
        .AddSingleton<MadeReports>()
        .AddSingleton<ReportInputReader>();
}
