namespace Reporting.Application.Meetings;

/// <summary>How meetings are written in JSON.</summary>
public static class MeetingNames
{
    /// <summary>The kinds of meeting.</summary>
    public static IReadOnlyList<(string Name, MeetingKind Value)> Kinds { get; } =
    [
        ("individual", MeetingKind.Individual), ("director", MeetingKind.Director),
        ("collective", MeetingKind.Collective), ("network", MeetingKind.Network),
        ("theme", MeetingKind.Theme), ("information", MeetingKind.Information), ("regionalCouncil", MeetingKind.RegionalCouncil),
        ("localCouncil", MeetingKind.LocalCouncil), ("mayor", MeetingKind.Mayor), ("partner", MeetingKind.Partner),
        ("staffNetwork", MeetingKind.StaffNetwork), ("conference", MeetingKind.Conference),
    ];

    /// <summary>The kinds that a meeting pack can be ordered for.</summary>
    public static IReadOnlyList<(string Name, MeetingKind Value)> PackKinds { get; } = [.. Kinds.Where(k => k.Value.HasPack(1))];

    /// <summary>The names of the kinds in a row, for who wrote none of them.</summary>
    public static string KindList { get; } = string.Join(", ", Kinds.Select(k => k.Name));

    /// <summary>How an agreement can stand.</summary>
    public static IReadOnlyList<(string Name, AgreementState Value)> States { get; } =
        [("open", AgreementState.Open), ("done", AgreementState.Done), ("dropped", AgreementState.Dropped)];

    /// <summary>What a year can be held to.</summary>
    public static IReadOnlyList<(string Name, MeetingStandard Value)> Standards { get; } =
        [("common", MeetingStandard.Common), ("four", MeetingStandard.Four)];

    /// <summary>After which meetings the jobcentres are asked.</summary>
    public static IReadOnlyList<(string Name, EvaluationScope Value)> Evaluations { get; } =
        [("dialogue", EvaluationScope.Dialogue), ("all", EvaluationScope.All), ("none", EvaluationScope.None)];

    /// <summary>The categories of messages to the central level, in the order they are told in.</summary>
    public static IReadOnlyList<(string Name, MessageCategory Value)> Categories { get; } =
    [
        ("legislation", MessageCategory.Legislation), ("administration", MessageCategory.Administration),
        ("measurement", MessageCategory.Measurement), ("proposal", MessageCategory.Proposal), ("other", MessageCategory.Other),
    ];

    /// <summary>The languages.</summary>
    public static IReadOnlyList<(string Name, Language Value)> Languages { get; } = [("da", Language.Danish), ("en", Language.English)];
}
