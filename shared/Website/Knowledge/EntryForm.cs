using System.Globalization;

namespace Reporting.Website.Knowledge;

/// <summary>What stands in the form of an entry of the knowledge bank.</summary>
/// <param name="values">Gives what was sent under a name; empty when nothing was.</param>
public sealed class EntryForm(Func<string, string> values)
{
    /// <summary>The field that says what is to be done: save, remove, restore or forget (the address).</summary>
    public const string Do = "do";

    /// <summary>The field with the version that the form was made from.</summary>
    public const string VersionField = "version";

    /// <summary>The form of an entry as it is; an address that is kept is not shown again.</summary>
    public static EntryForm Of(KnowledgeEntry entry) => new(name => name switch
    {
        VersionField => entry.Version.ToString(CultureInfo.InvariantCulture), "kind" => KnowledgeNames.Of(entry.Kind),
        "area" => entry.Area, "topic" => entry.Topic, "title" => entry.Title, "problem" => entry.Problem, "done" => entry.Done,
        "for" => entry.For, "effort" => entry.Effort, "pitfalls" => entry.Pitfalls, "contact" => entry.Contact,
        "from" => entry.From is { } day ? $"{day:yyyy-MM-dd}" : "", "public" => entry.IsPublic ? "true" : "", "source" => entry.Source,
        "indicator" => entry.Measured?.Indicator, "before" => entry.Measured?.Before.ToString(),
        "after" => entry.Measured?.After?.ToString(),
        _ => null,
    } ?? "");

    /// <summary>The same with another version, after somebody else's change was shown above it.</summary>
    public EntryForm Of(int version) =>
        new(n => n == VersionField ? version.ToString(CultureInfo.InvariantCulture) : Text(n));

    /// <summary>The version it was made from; 0 for a new one, and when it does not say.</summary>
    public int Version => int.TryParse(Text(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The mark of a new entry's form, so that one that comes twice is one entry.</summary>
    public string Mark => Text(MeetingIds.Field);

    /// <summary>What stands in a field.</summary>
    public string Text(string name) => values(name);

    /// <summary>What was written.</summary>
    public KnowledgeInput Input => new()
    {
        Kind = Read("kind"), Area = Read("area"), Topic = Read("topic"), Title = Read("title"), Problem = Read("problem"),
        Done = Read("done"), For = Read("for"), Effort = Read("effort"), Pitfalls = Read("pitfalls"), Contact = Read("contact"),
        Address = Read("address"), From = Read("from"), Indicator = Read("indicator"), Before = Read("before"), After = Read("after"),
        IsPublic = Text("public") == "true", Source = Read("source"),
    };

    private string? Read(string name) => Text(name) is { Length: > 0 } text ? text : null;
}
