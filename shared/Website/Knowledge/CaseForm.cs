using System.Globalization;

namespace Reporting.Website.Knowledge;

/// <summary>What stands in the form of a case of intervention.</summary>
/// <param name="values">Gives what was sent under a name; empty when nothing was.</param>
public sealed class CaseForm(Func<string, string> values)
{
    /// <summary>The form of a case as it is.</summary>
    public static CaseForm Of(InterventionCase known) => new(name => name switch
    {
        EntryForm.VersionField => known.Version.ToString(CultureInfo.InvariantCulture), "area" => known.Area, "topic" => known.Topic,
        "step" => known.Step, "agreedWith" => known.AgreedWith, "plan" => known.Plan, "help" => known.Help, "status" => known.Status,
        "indicator" => known.Measured?.Indicator, "before" => known.Measured?.Before.ToString(), "closedWhy" => known.ClosedWhy, _ => null,
    } ?? "");

    /// <summary>The same with another version, after somebody else's change was shown above it.</summary>
    public CaseForm Of(int version) =>
        new(n => n == EntryForm.VersionField ? version.ToString(CultureInfo.InvariantCulture) : Text(n));

    /// <summary>The version it was made from; 0 for a new one, and when it does not say.</summary>
    public int Version =>
        int.TryParse(Text(EntryForm.VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What stands in a field.</summary>
    public string Text(string name) => values(name);

    /// <summary>What was written.</summary>
    public CaseInput Input => new()
    {
        Area = Read("area"), Topic = Read("topic"), Step = Read("step"), AgreedWith = Read("agreedWith"), Plan = Read("plan"),
        Help = Read("help"), Status = Read("status"), Indicator = Read("indicator"), Before = Read("before"),
    };

    /// <summary>Why the case is closed.</summary>
    public string? Why => Read("closedWhy");

    private string? Read(string name) => Text(name) is { Length: > 0 } text ? text : null;
}
