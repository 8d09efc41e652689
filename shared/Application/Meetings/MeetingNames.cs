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

    /// <summary>The languages.</summary>
    public static IReadOnlyList<(string Name, Language Value)> Languages { get; } = [("da", Language.Danish), ("en", Language.English)];
}
