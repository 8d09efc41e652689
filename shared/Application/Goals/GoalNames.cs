using System.Globalization;

namespace Reporting.Application.Goals;

/// <summary>How goals are written in requests and files.</summary>
public static class GoalNames
{
    /// <summary>The kinds by their names.</summary>
    public static IReadOnlyList<(string Name, GoalKind Value)> Kinds { get; } =
        [("national", GoalKind.National), ("regional", GoalKind.Regional), ("municipal", GoalKind.Municipal)];

    /// <summary>The name of a kind.</summary>
    public static string Of(GoalKind kind) => Kinds.First(k => k.Value == kind).Name;

    /// <summary>A number with a decimal comma, and null for none.</summary>
    public static string? Number(decimal? value) =>
        value?.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');
}
