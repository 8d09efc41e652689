using System.Globalization;

namespace Reporting.Website.Knowledge;

/// <summary>What stands in the form of a trial.</summary>
/// <param name="values">Gives all that was sent under a name.</param>
public sealed class TrialForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>The form of a trial as it is.</summary>
    public static TrialForm Of(Trial known) => new(name => name switch
    {
        "areas" => known.Areas, "indicators" => known.Indicators, "topics" => known.Topics, _ => [Line(known, name) ?? ""],
    });

    /// <summary>The form of a new trial.</summary>
    /// <param name="mark">Its mark, so that one that comes twice is one trial.</param>
    public static TrialForm New(string mark) => new(name => name == MeetingIds.Field ? [mark] : []);

    /// <summary>The field of a criterion.</summary>
    /// <param name="number">From 1.</param>
    public static string Criterion(int number) => $"criterion{number}";

    /// <summary>The same with another version, after somebody else's change was shown above it.</summary>
    public TrialForm Of(int version) =>
        new(n => n == EntryForm.VersionField ? [version.ToString(CultureInfo.InvariantCulture)] : values(n));

    /// <summary>The version it was made from; 0 for a new one, and when it does not say.</summary>
    public int Version =>
        int.TryParse(Text(EntryForm.VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Text(string name) => values(name).FirstOrDefault() ?? "";

    /// <summary>All that is chosen under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => values(name);

    /// <summary>What was written.</summary>
    public TrialInput Input => new()
    {
        Title = Read("title"), Aim = Read("aim"), Areas = Texts("areas"), From = Read("from"), PlannedEnd = Read("plannedEnd"),
        Ended = Read("ended"), Criteria = [.. Enumerable.Range(1, Trial.MaxCriteria).Select(n => Read(Criterion(n)))],
        Indicators = Texts("indicators"), Topics = Texts("topics"), Learnt = Read("learnt"), Hard = Read("hard"), Helped = Read("helped"),
    };

    private string? Read(string name) => Text(name) is { Length: > 0 } text ? text : null;

    private static string? Line(Trial known, string name) => name switch
    {
        EntryForm.VersionField => known.Version.ToString(CultureInfo.InvariantCulture), "title" => known.Title, "aim" => known.Aim,
        "from" => Day(known.From), "plannedEnd" => Day(known.PlannedEnd), "ended" => Day(known.Ended), "learnt" => known.Learnt,
        "hard" => known.Hard, "helped" => known.Helped,
        _ => known.Criteria.FirstOrDefault(c => Criterion(c.Number) == name)?.Name,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
