using System.Globalization;
using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Reads and checks minutes.</summary>
public sealed class MinutesReader(Catalogue catalogue)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"text":"Vi drøftede ...","overviewDiscussed":true,"agreements":[{"what":"...","who":"...","due":"2026-06-01","aim":{"indicator":"ledige-dagpenge","from":"2026M03","change":-5}}],"messages":[{"subject":"Lovgivning","text":"..."}],"by":"ABC"}.""";

    /// <summary>The most characters of the text.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The most characters of what is agreed.</summary>
    public const int MaxAgreementLength = 500;

    /// <summary>The most characters of a message.</summary>
    public const int MaxMessageLength = 2_000;

    /// <summary>The most characters of a message's subject.</summary>
    public const int MaxSubjectLength = 100;

    /// <summary>The most characters of who does what is agreed.</summary>
    public const int MaxWhoLength = 200;

    /// <summary>The most agreements, and the most messages.</summary>
    public const int Max = 50;

    private const decimal MaxChange = 1_000;

    /// <summary>Minutes and who wrote them; null when something is wrong, and the errors tell what.</summary>
    /// <param name="meeting">The meeting they are of.</param>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    public (Minutes Minutes, string By)? Read(JsonElement json, string? author, Meeting meeting, ValidationErrors errors)
    {
        var fields = new Fields(json, "", Expected, errors);
        if (errors.Count > 0) return null;
        var by = Author.Read(fields, author);
        var text = fields.Required("text", MaxTextLength, lines: true);
        var discussed = fields.Flag("overviewDiscussed");
        if (!fields.Has("overviewDiscussed"))
            fields.Wrong("overviewDiscussed", "It is missing. Write true when the overview was discussed, or else false.");
        var agreements = Agreements(fields.Objects("agreements", Max, Expected), meeting);
        var messages = fields.Objects("messages", Max, Expected).Select(m => Message(m, meeting)).ToList();
        fields.RefuseOthers();
        return errors.Count > 0 ? null : (new Minutes(text, discussed ?? false, agreements, messages), by);
    }

    // An agreement that is known keeps its number, and so its reminders; new ones are numbered on.
    private List<Agreement> Agreements(IReadOnlyList<Fields> sent, Meeting meeting)
    {
        var known = meeting.Minutes?.Agreements.ToDictionary(a => a.Id) ?? [];
        var (next, used) = (known.Keys.Select(int.Parse).DefaultIfEmpty(0).Max() + 1, new HashSet<string>());
        var agreements = new List<Agreement>();
        foreach (var fields in sent)
        {
            var id = fields.Text("id", 4);
            if (id is not null && (!known.ContainsKey(id) || !used.Add(id)))
                fields.Wrong("id", $"There is no agreement '{id}', or it comes twice. Leave the id out for a new one.");
            agreements.Add(
                Agreement(fields, id ?? (next++).ToString(CultureInfo.InvariantCulture), meeting,
                    id is null ? null : known.GetValueOrDefault(id)));
        }

        return agreements;
    }

    private Agreement Agreement(Fields fields, string id, Meeting meeting, Agreement? known)
    {
        var due = fields.Day("due");
        if (due < meeting.Date || due > meeting.Date.AddYears(5))
            fields.Wrong("due",
                $"{due:yyyy-MM-dd} must be from the day of the meeting, {meeting.Date:yyyy-MM-dd}, to five years after it.");
        var agreement = new Agreement(
            id, Area(fields, meeting) ?? OnlyArea(fields, meeting), fields.Required("what", MaxAgreementLength, lines: true),
            fields.Required("who", MaxWhoLength),
            due, Aim(fields), fields.Word("state", MeetingNames.States) ?? known?.State ?? AgreementState.Open);
        fields.RefuseOthers();
        return agreement;
    }

    private UpwardMessage Message(Fields fields, Meeting meeting)
    {
        var area = Area(fields, meeting) ?? (meeting.Areas.Count == 1 ? meeting.Areas[0] : null);
        var message =
            new UpwardMessage(area, fields.Required("subject", MaxSubjectLength), fields.Required("text", MaxMessageLength, lines: true));
        fields.RefuseOthers();
        return message;
    }

    private static string? Area(Fields fields, Meeting meeting)
    {
        var area = fields.Text("area", 20);
        if (area is not null && !meeting.Areas.Contains(area))
            fields.Wrong("area", $"'{area}' is not one of the meeting's areas: {string.Join(", ", meeting.Areas)}.");
        return area;
    }

    private static string OnlyArea(Fields fields, Meeting meeting)
    {
        if (meeting.Areas.Count > 1 && !fields.Has("area"))
            fields.Wrong("area", $"It is missing. The meeting has several areas; write one of {string.Join(", ", meeting.Areas)}.");
        return meeting.Areas[0];
    }

    private AgreementAim? Aim(Fields agreement)
    {
        if (agreement.Object("aim", Expected) is not { } fields) return null;
        var (id, from, change) = (fields.Required("indicator", 100), fields.Required("from", 20), fields.Number("change", MaxChange));
        if (id.Length > 0 && catalogue.Indicator(id) is null)
            fields.Wrong("indicator", $"There is no indicator '{id}'. GET /api/indicators lists them all.");
        if (!Period.TryParse(from, out var period) && from.Length > 0)
            fields.Wrong("from", $"'{from}' is not a period. Write for example 2026M03.");
        if (change is null or 0)
            fields.Wrong("change", "Write how much it is to move, in per cent or percentage points, such as -5; not 0.");
        fields.RefuseOthers();
        return new AgreementAim(id, period, change ?? 0);
    }
}
