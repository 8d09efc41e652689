namespace Reporting.Application.Meetings;

/// <summary>How meetings are written in JSON.</summary>
public static class MeetingNames
{
    /// <summary>The kinds of meeting.</summary>
    public static IReadOnlyList<(string Name, MeetingKind Value)> Kinds { get; } =
    [
        ("individual", MeetingKind.Individual), ("director", MeetingKind.Director),
        ("collective", MeetingKind.Collective), ("network", MeetingKind.Network),
    ];

    /// <summary>How an agreement can stand.</summary>
    public static IReadOnlyList<(string Name, AgreementState Value)> States { get; } =
        [("open", AgreementState.Open), ("done", AgreementState.Done), ("dropped", AgreementState.Dropped)];

    /// <summary>What a year can be held to.</summary>
    public static IReadOnlyList<(string Name, MeetingStandard Value)> Standards { get; } =
        [("common", MeetingStandard.Common), ("four", MeetingStandard.Four)];

    /// <summary>The categories of messages to the central level, in the order they are told in.</summary>
    public static IReadOnlyList<(string Name, MessageCategory Value)> Categories { get; } =
    [
        ("legislation", MessageCategory.Legislation), ("administration", MessageCategory.Administration),
        ("measurement", MessageCategory.Measurement), ("proposal", MessageCategory.Proposal), ("other", MessageCategory.Other),
    ];

    /// <summary>The languages.</summary>
    public static IReadOnlyList<(string Name, Language Value)> Languages { get; } = [("da", Language.Danish), ("en", Language.English)];
}
