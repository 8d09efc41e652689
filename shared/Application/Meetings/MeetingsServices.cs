using Microsoft.Extensions.DependencyInjection;
using Reporting.Application.Evaluations;

namespace Reporting.Application.Meetings;

/// <summary>Registers what keeps meetings and their agreements.</summary>
public static class MeetingsServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<ItemLinks>()
        .AddSingleton<MeetingReader>()
        .AddSingleton<MeetingWorkReader>()
        .AddSingleton<MinutesReader>()
        .AddSingleton<MeetingLedger>()
        .AddSingleton<MeetingMailAddresses>()
        .AddSingleton<InvitationSender>()
        .AddSingleton<FileReceiver>()
        .AddSingleton<FileSweeper>()
        .AddSingleton<YearStandards>()
        .AddSingleton<MaterialFiles>()
        .AddSingleton<MaterialSender>()
        .AddSingleton<EvaluationLinks>()
        .AddSingleton<EvaluationSender>()
        .AddSingleton<EvaluationReader>()
        .AddSingleton<MeetingMails>()
        .AddSingleton<MeetingChanger>()
        .AddSingleton<MeetingReminders>()
        .AddSingleton<MessageCollector>()
        .AddSingleton<MeetingFigures>()
        .AddSingleton<ApprovalLinks>()
        .AddSingleton<MinutesLetters>()
        .AddSingleton<MinutesApprovals>()
        .AddSingleton<ActivityReader>()
        .AddSingleton<NetworkReader>()
        .AddSingleton<RegionFiguresReader>()
        .AddSingleton<PlanTaker>()
        .AddSingleton<YearPlanner>();
}
