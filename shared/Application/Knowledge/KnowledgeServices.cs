using Microsoft.Extensions.DependencyInjection;

namespace Reporting.Application.Knowledge;

/// <summary>Registers what reads, finds and measures what is learnt.</summary>
public static class KnowledgeServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services) => services
        .AddSingleton<SpanReader>()
        .AddSingleton<KnowledgeReader>()
        .AddSingleton<CaseReader>()
        .AddSingleton<TrialReader>()
        .AddSingleton<TrialScoreReader>()
        .AddSingleton<KnowledgeFinder>()
        .AddSingleton<KnowledgeResults>();
}
