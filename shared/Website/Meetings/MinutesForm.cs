using System.Globalization;

namespace Reporting.Website.Meetings;

/// <summary>What stands in the form of minutes. Rows in which nothing was written are not in it.</summary>
/// <param name="Version">The version of the meeting that the form was made from.</param>
/// <param name="Text">What was discussed.</param>
/// <param name="Discussed">Whether the overview was: true, false or, when it was not answered, empty.</param>
/// <param name="Agreements">The agreements; those to be removed come last.</param>
/// <param name="Messages">The messages upward.</param>
public sealed record MinutesForm(
    int Version, string Text, string Discussed, IReadOnlyList<AgreementRow> Agreements, IReadOnlyList<MessageRow> Messages)
{
    // Somewhat more than the rules allow, so that they and not the form say that there are too many.
    private const int MaxRows = MinutesReader.Max + 5;

    /// <summary>The name of a row's field.</summary>
    /// <param name="list">agreements or messages.</param>
    /// <param name="index">The row, from 0.</param>
    public static string Field(string list, int index, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}-{index}-{name}");

    /// <summary>The form of a meeting's minutes as they are.</summary>
    public static MinutesForm Of(Meeting meeting) => meeting.Minutes is { } minutes
        ? new(meeting.Version, minutes.Text, minutes.OverviewDiscussed ? "true" : "false",
            [.. minutes.Agreements.Select(AgreementRow.Of)],
            [.. minutes.Messages.Select(m => new MessageRow(m.Area ?? "", m.Subject, m.Text))])
        : new(meeting.Version, "", "", [], []);

    /// <summary>The form as it was posted.</summary>
    /// <param name="text">Gives what stands in a field.</param>
    internal static MinutesForm Read(Func<string, string> text)
    {
        var rows = Enumerable.Range(0, MaxRows).ToList();
        return new(
            int.TryParse(text(MeetingForm.VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            text("text"), text("overviewDiscussed"),
            [.. rows.Select(i => AgreementRow.Read(name => text(Field("agreements", i, name)))).Where(r => !r.IsEmpty)
                .OrderBy(r => r.Removed)],
            [.. rows.Select(i => MessageRow.Read(name => text(Field("messages", i, name)))).Where(r => !r.IsEmpty)]);
    }

    /// <summary>
    /// The form for a meeting that somebody else has changed since: what was typed, with the agreements that have come, and
    /// those that are gone as new ones.
    /// </summary>
    public MinutesForm After(Meeting now)
    {
        var known = now.Minutes?.Agreements ?? [];
        var kept = Agreements.Select(r => known.Any(a => a.Id == r.Id) ? r : r with { Id = "" });
        var come = known.Where(a => Agreements.All(r => r.Id != a.Id)).Select(AgreementRow.Of);
        return this with { Version = now.Version, Agreements = [.. kept.Concat(come).OrderBy(r => r.Removed)] };
    }

    /// <summary>What was written, without the agreements that are to be removed.</summary>
    /// <param name="by">Who sends it.</param>
    public MinutesInput Input(string by, ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        return new()
        {
            By = by, Text = Text, OverviewDiscussed = bool.TryParse(Discussed, out var discussed) ? discussed : null,
            Agreements = [.. Agreements.Where(a => !a.Removed).Select((a, i) => a.Input(checks.Within($"agreements[{i}]")))],
            Messages = [.. Messages.Select((m, i) => m.Input(checks.Within($"messages[{i}]")))],
        };
    }
}

/// <summary>An agreement in a form, as typed.</summary>
public sealed record AgreementRow
{
    /// <summary>The agreement's id; empty for a new one.</summary>
    public string Id { get; init; } = "";

    /// <summary>The area's code; empty when the meeting has one only.</summary>
    public string Area { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string What { get; init; } = "";

    /// <summary>Who does it.</summary>
    public string Who { get; init; } = "";

    /// <summary>By when.</summary>
    public string Due { get; init; } = "";

    /// <summary>The id of the indicator that is to move.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The period the move counts from.</summary>
    public string From { get; init; } = "";

    /// <summary>How much it is to move.</summary>
    public string Change { get; init; } = "";

    /// <summary>Whether it is to be removed.</summary>
    public bool Removed { get; init; }

    // The others always have a value.
    internal bool IsEmpty => new[] { Id, What, Who, Due, Indicator, Change }.All(t => t.Length == 0);

    private bool HasAim => Indicator.Length + Change.Length > 0;

    internal static AgreementRow Of(Agreement a) => new()
    {
        Id = a.Id, Area = a.Area, What = a.What, Who = a.Who, Due = a.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Indicator = a.Aim?.Indicator ?? "", From = a.Aim?.From.ToString() ?? "",
        Change = a.Aim?.Change.ToString(CultureInfo.InvariantCulture).Replace('-', '−').Replace('.', ',') ?? "",
    };

    internal static AgreementRow Read(Func<string, string> field) => new()
    {
        Id = field("id"), Area = field("area"), What = field("what"), Who = field("who"), Due = field("due"),
        Indicator = field("indicator"),
        From = field("from"), Change = field("change"), Removed = field("removed").Length > 0,
    };

    internal AgreementInput Input(InputChecks checks)
    {
        var (fields, aim) = (new FormFields(Typed, checks), new FormFields(Typed, checks.Within("aim")));
        return new()
        {
            Id = fields.Text("id"), Area = fields.Text("area"), What = fields.Text("what"), Who = fields.Text("who"),
            Due = fields.Day("due"),
            Aim = HasAim ? new(aim.Text("indicator"), aim.Text("from"), aim.Number("change", MinutesReader.MaxChange)) : null,
        };
    }

    private string Typed(string name) => name switch
    {
        "id" => Id, "area" => Area, "what" => What, "who" => Who, "due" => Due, "indicator" => Indicator, "from" => From, _ => Change,
    };
}

/// <summary>A message upward in a form, as typed.</summary>
/// <param name="Area">The area's code; empty when all stand behind it.</param>
public sealed record MessageRow(string Area, string Subject, string Text)
{
    internal bool IsEmpty => Subject.Length + Text.Length == 0;

    internal static MessageRow Read(Func<string, string> field) => new(field("area"), field("subject"), field("text"));

    internal MessageInput Input(InputChecks checks)
    {
        var fields = new FormFields(name => name switch { "area" => Area, "subject" => Subject, _ => Text }, checks);
        return new(fields.Text("area"), fields.Text("subject"), fields.Text("text"));
    }
}
