using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>Where somebody takes part in an agenda for a jobcentre: by its link, or signed in.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Area">The jobcentre's code.</param>
/// <param name="Address">The address of the page, without a query.</param>
/// <param name="Caller">Who has signed in; null by link.</param>
public sealed record AgendaDesk(string Meeting, string Area, string Address, Caller? Caller)
{
    /// <summary>The query that names the area where the address does not.</summary>
    public string Query => Caller is null ? "" : $"?area={Area}";

    /// <summary>Who writes.</summary>
    /// <param name="typed">The name as typed, which counts by link alone.</param>
    public InputAuthor Author(string typed) =>
        Caller is { } caller ? AgendaAuthor.Of(caller, Area) : new(Area, typed, InputWay.Link);
}
