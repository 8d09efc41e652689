using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Meetings;

/// <summary>Registers what keeps meetings and their agreements.</summary>
public static class MeetingsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<ItemLinks>()
        .AddSingleton<MeetingReader>()
        .AddSingleton<MinutesReader>()
        .AddSingleton<MeetingReminders>()
        .AddSingleton<MessageCollector>()
        .AddSingleton<ActivityReader>()
        .AddSingleton<NetworkReader>()
        .AddSingleton<RegionFiguresReader>()
        .AddSingleton<PlanTaker>()
        .AddSingleton<YearPlanner>();
}
