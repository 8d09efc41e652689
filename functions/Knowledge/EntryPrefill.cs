using Reporting.Functions.Meetings;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>Fills the form of a new entry from the agreement it comes from.</summary>
public sealed class EntryPrefill(Catalogue catalogue, MeetingAccess access)
{
    /// <summary>The form: of ?meeting= and ?agreement=, when the caller may see the meeting; else of ?area= and ?topic=.</summary>
    public async Task<EntryForm> FormAsync(IQueryCollection query, Caller caller, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [MeetingIds.Field] = MeetingIds.New(), ["area"] = query["area"], ["topic"] = query["topic"], ["indicator"] = query["indicator"],
        };
        if (await access.FindAsync(query["meeting"].ToString(), caller, cancellation) is { Minutes: { } minutes } meeting
            && minutes.Agreements.FirstOrDefault(a => a.Id == query["agreement"]) is { } agreement) Fill(fields, meeting, agreement);
        return new(name => fields.GetValueOrDefault(name) ?? "");
    }

    private void Fill(Dictionary<string, string?> fields, Meeting meeting, Agreement agreement)
    {
        (fields["area"], fields["done"], fields["from"]) = (agreement.Area, agreement.What, $"{meeting.Date:yyyy-MM-dd}");
        fields["source"] = $"{meeting.Id}/{agreement.Id}";
        if (agreement.Aim is not { } aim || catalogue.Indicator(aim.Indicator) is not { } indicator) return;
        (fields["indicator"], fields["before"], fields["topic"]) = (indicator.Id, aim.From.ToString(), catalogue.TopicOf(indicator).Id);
    }
}
