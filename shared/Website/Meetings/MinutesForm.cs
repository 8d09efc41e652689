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
    /// <summary>The field that says what to do: save, or only look up where the aims start.</summary>
    public const string Do = "do";

    /// <summary>Looks up where the aims start, and saves nothing.</summary>
    public const string Figures = "figures";

    /// <summary>How it stands.</summary>
    public string Status { get; init; } = "";

    /// <summary>What is expected until the next meeting.</summary>
    public string Expectation { get; init; } = "";

    /// <summary>What was decided, one a line.</summary>
    public string Decisions { get; init; } = "";

    /// <summary>Who was there, one a line.</summary>
    public string Attendees { get; init; } = "";

    /// <summary>Whether the jobcentre's leader was: true, false or, when it is not known, empty.</summary>
    public string Leader { get; init; } = "";

    // Somewhat more than the rules allow, so that they and not the form say that there are too many.
    private const int MaxRows = MinutesReader.Max + 5;

    /// <summary>The name of a row's field.</summary>
    /// <param name="list">agreements or messages.</param>
    /// <param name="index">The row, from 0.</param>
    public static string Field(string list, int index, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}-{index}-{name}");

    /// <summary>The form of a meeting's minutes as they are; of new ones with those who were to come.</summary>
    public static MinutesForm Of(Meeting meeting) => meeting.Minutes is { } minutes
        ? new(meeting.Version, minutes.Text, minutes.OverviewDiscussed ? "true" : "false",
            [.. minutes.Agreements.Select(AgreementRow.Of)], [.. minutes.NumberedMessages().Select(m => MessageRow.Of(m.Id, m.Message))])
        {
            Status = minutes.Status ?? "", Expectation = minutes.Expectation ?? "", Decisions = string.Join('\n', minutes.Decisions),
            Attendees = string.Join('\n', minutes.Attendees),
            Leader = minutes.LeaderPresent switch { true => "true", false => "false", null => "" },
        }
        : new(meeting.Version, "", "", [], []) { Attendees = string.Join('\n', meeting.Participants) };

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
            [.. rows.Select(i => MessageRow.Read(name => text(Field("messages", i, name)))).Where(r => !r.IsEmpty)])
        {
            Status = text("status"), Expectation = text("expectation"), Decisions = text("decisions"), Attendees = text("attendees"),
            Leader = text("leaderPresent"),
        };
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
        var messages = now.Minutes?.NumberedMessages().Select(m => m.Id).ToHashSet() ?? [];
        return this with
        {
            Version = now.Version, Agreements = [.. kept.Concat(come).OrderBy(r => r.Removed)],
            Messages = [.. Messages.Select(m => messages.Contains(m.Id) ? m : m with { Id = "" })],
        };
    }

    /// <summary>What was written, without the agreements that are to be removed.</summary>
    /// <param name="by">Who sends it.</param>
    public MinutesInput Input(string by, ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        var fields = new FormFields(Typed, checks);
        return new()
        {
            By = by, Status = fields.Text("status"), Expectation = fields.Text("expectation"), Decisions = fields.Lines("decisions"),
            Attendees = fields.Lines("attendees"), LeaderPresent = bool.TryParse(Leader, out var leader) ? leader : null,
            Text = Text, OverviewDiscussed = bool.TryParse(Discussed, out var discussed) ? discussed : null,
            Agreements = [.. Agreements.Where(a => !a.Removed).Select((a, i) => a.Input(checks.Within($"agreements[{i}]")))],
            Messages = [.. Messages.Select((m, i) => m.Input(checks.Within($"messages[{i}]")))],
        };
    }

    /// <summary>The same form with where its aims start, as far as that is known and was left open.</summary>
    /// <param name="meeting">The meeting, whose only area an agreement is of when it names none.</param>
    public MinutesForm WithStarts(Meeting meeting, Catalogue catalogue, PackFigures? figures) => this with
    {
        Agreements = [.. Agreements.Select(a => a.WithStart(meeting, catalogue, figures))],
    };

    private string Typed(string name) => name switch
    {
        "status" => Status, "expectation" => Expectation, "decisions" => Decisions, _ => Attendees,
    };
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

    /// <summary>The figure it starts at.</summary>
    public string Start { get; init; } = "";

    /// <summary>The figure to reach.</summary>
    public string Target { get; init; } = "";

    /// <summary>Whether it is to be removed.</summary>
    public bool Removed { get; init; }

    // The others always have a value.
    internal bool IsEmpty => new[] { Id, What, Who, Due, Indicator, Change, Start, Target }.All(t => t.Length == 0);

    private bool HasAim => Indicator.Length + Change.Length + Target.Length > 0;

    internal static AgreementRow Of(Agreement a) => new()
    {
        Id = a.Id, Area = a.Area, What = a.What, Who = a.Who, Due = a.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Indicator = a.Aim?.Indicator ?? "", From = a.Aim?.From.ToString() ?? "",
        Change = a.Aim is { Target: null } aim ? Number(aim.Change) : "", Start = Number(a.Aim?.Start), Target = Number(a.Aim?.Target),
    };

    // The change follows from the figure to reach; both would have to be corrected.
    private static string Number(decimal? value) =>
        value?.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−').Replace('.', ',') ?? "";

    internal AgreementRow WithStart(Meeting meeting, Catalogue catalogue, PackFigures? figures)
    {
        if (figures is null || Start.Length > 0 || catalogue.Indicator(Indicator) is not { } indicator) return this;
        var from = Period.TryParse(From, out var asked) ? asked : figures.Newest(indicator) ?? default;
        var area = Area.Length > 0 ? Area : meeting.Areas[0];
        return from == default ? this
            : this with { From = from.ToString(), Start = Number(AimReader.StartOf(figures, indicator, area, from)) };
    }

    internal static AgreementRow Read(Func<string, string> field) => new()
    {
        Id = field("id"), Area = field("area"), What = field("what"), Who = field("who"), Due = field("due"),
        Indicator = field("indicator"),
        From = field("from"), Change = field("change"), Start = field("start"), Target = field("target"),
        Removed = field("removed").Length > 0,
    };

    internal AgreementInput Input(InputChecks checks)
    {
        var (fields, aim) = (new FormFields(Typed, checks), new FormFields(Typed, checks.Within("aim")));
        return new()
        {
            Id = fields.Text("id"), Area = fields.Text("area"), What = fields.Text("what"), Who = fields.Text("who"),
            Due = fields.Day("due"),
            Aim = HasAim ? new(aim.Text("indicator"), aim.Text("from"), aim.Number("change", MinutesReader.MaxChange))
            {
                Start = aim.Number("start", MinutesReader.MaxFigure), Target = aim.Number("target", MinutesReader.MaxFigure),
            } : null,
        };
    }

    private string Typed(string name) => name switch
    {
        "id" => Id, "area" => Area, "what" => What, "who" => Who, "due" => Due, "indicator" => Indicator, "from" => From,
        "start" => Start, "target" => Target, _ => Change,
    };
}

/// <summary>A message upward in a form, as typed.</summary>
/// <param name="Area">The area's code; empty when all stand behind it.</param>
public sealed record MessageRow(string Area, string Subject, string Text)
{
    /// <summary>The message's id; empty for a new one.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its category's name.</summary>
    public string Category { get; init; } = "";

    internal bool IsEmpty => Subject.Length + Text.Length == 0;

    internal static MessageRow Of(string id, UpwardMessage m) => new(m.Area ?? "", m.Subject, m.Text)
    {
        Id = id, Category = MeetingNames.Categories.First(c => c.Value == m.Category).Name,
    };

    internal static MessageRow Read(Func<string, string> field) =>
        new(field("area"), field("subject"), field("text")) { Id = field("id"), Category = field("category") };

    internal MessageInput Input(InputChecks checks)
    {
        var fields = new FormFields(Typed, checks);
        return new(fields.Text("area"), fields.Text("subject"), fields.Text("text"))
        {
            Category = fields.Word("category", MeetingNames.Categories), Id = fields.Text("id"),
        };
    }

    private string Typed(string name) => name switch
    {
        "area" => Area, "subject" => Subject, "category" => Category, "id" => Id, _ => Text,
    };
}
