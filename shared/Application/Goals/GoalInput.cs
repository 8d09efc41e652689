namespace Reporting.Application.Goals;

/// <summary>A goal as it was sent, written in a form or in a line of a file; what was left out is null.</summary>
public sealed record GoalInput
{
    /// <summary>Whose it is: national, regional or municipal.</summary>
    public string? Kind { get; init; }

    /// <summary>The indicator's id; null for a goal in words.</summary>
    public string? Indicator { get; init; }

    /// <summary>The goal in words; null where an indicator measures it.</summary>
    public string? Text { get; init; }

    /// <summary>The period the path begins in, such as 2026M01.</summary>
    public string? From { get; init; }

    /// <summary>The value there, such as 1250 or 17,5.</summary>
    public string? Start { get; init; }

    /// <summary>The period it is to be reached in.</summary>
    public string? To { get; init; }

    /// <summary>What is aimed at.</summary>
    public string? Value { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>The same without what is empty.</summary>
    public GoalInput Trimmed => new()
    {
        Kind = Trim(Kind), Indicator = Trim(Indicator), Text = Trim(Text), From = Trim(From), Start = Trim(Start), To = Trim(To),
        Value = Trim(Value), Why = Trim(Why),
    };

    /// <summary>A goal as it would be written.</summary>
    public static GoalInput Of(Goal goal) => new()
    {
        Kind = GoalNames.Of(goal.Kind), Indicator = goal.Indicator, Text = goal.Text, From = goal.From?.ToString(),
        Start = GoalNames.Number(goal.Start), To = goal.To.ToString(), Value = GoalNames.Number(goal.Value),
        Why = goal.Why.Length == 0 ? null : goal.Why,
    };

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
