using System.Globalization;

namespace Reporting.Website.Goals;

/// <summary>What stands in the form of a goal.</summary>
/// <param name="values">Gives what was sent under a name; empty when nothing was.</param>
public sealed class GoalForm(Func<string, string> values)
{
    /// <summary>The field that says what is to be done: save, withdraw or import.</summary>
    public const string Do = "do";

    /// <summary>The field with the goal's id; empty for a new one.</summary>
    public const string IdField = "goal";

    /// <summary>The field with the version that the form was made from.</summary>
    public const string VersionField = "version";

    /// <summary>The field with a file's text.</summary>
    public const string Csv = "csv";

    /// <summary>An empty form.</summary>
    public static GoalForm Empty { get; } = new(_ => "");

    /// <summary>The form of a goal as it is.</summary>
    public static GoalForm Of(Goal goal)
    {
        var written = GoalInput.Of(goal);
        return new(name => name switch
        {
            IdField => goal.Id, VersionField => goal.Version.ToString(CultureInfo.InvariantCulture),
            "kind" => written.Kind, "indicator" => written.Indicator, "text" => written.Text, "from" => written.From,
            "start" => written.Start, "to" => written.To, "value" => written.Value, "why" => written.Why, _ => null,
        } ?? "");
    }

    /// <summary>The goal's id; empty for a new one.</summary>
    public string Id => Text(IdField);

    /// <summary>The version it was made from; 0 for a new one, and when it does not say.</summary>
    public int Version => int.TryParse(Text(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What stands in a field.</summary>
    public string Text(string name) => values(name);

    /// <summary>What was written.</summary>
    public GoalInput Input => new()
    {
        Kind = Text("kind"), Indicator = Text("indicator"), Text = Text("text"), From = Text("from"), Start = Text("start"),
        To = Text("to"), Value = Text("value"), Why = Text("why"),
    };
}
