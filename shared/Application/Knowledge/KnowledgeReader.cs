using Reporting.Application.Meetings;
using Reporting.Application.Requests;
using Reporting.Application.Subscriptions;

namespace Reporting.Application.Knowledge;

/// <summary>An entry as it may be kept.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Address">The address that was typed; null when none was.</param>
public sealed record SoundEntry(KnowledgeEntry Entry, string? Address);

/// <summary>Reads and checks entries of the knowledge bank.</summary>
public sealed class KnowledgeReader(Catalogue catalogue, SpanReader spans, TimeProvider clock)
{
    private const int FirstYear = 2000;

    /// <summary>An entry; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="input">What was written.</param>
    /// <param name="known">The entry that is changed; null for a new one.</param>
    public SoundEntry? Read(string id, KnowledgeInput input, KnowledgeEntry? known, ValidationErrors errors)
    {
        var (before, checks) = (errors.Count, new InputChecks(errors));
        var entry = new KnowledgeEntry(id, Area(checks, input.Area), Topic(checks, input.Topic), Kind(checks, input.Kind),
            checks.Required("title", input.Title, KnowledgeEntry.MaxLine))
        {
            Problem = checks.Required("problem", input.Problem, KnowledgeEntry.MaxText, lines: true),
            Done = checks.Required("done", input.Done, KnowledgeEntry.MaxText, lines: true),
            For = checks.Text("for", input.For, KnowledgeEntry.MaxLine) ?? "",
            Effort = checks.Text("effort", input.Effort, KnowledgeEntry.MaxLine) ?? "",
            Pitfalls = checks.Text("pitfalls", input.Pitfalls, KnowledgeEntry.MaxText, lines: true) ?? "",
            Contact = checks.Text("contact", input.Contact, KnowledgeEntry.MaxLine) ?? "",
            From = Day(checks, input.From), IsPublic = input.IsPublic, Source = known?.Source ?? Source(input.Source),
            Measured = spans.Read(checks, input.Indicator, input.Before, input.After), Version = known?.Version ?? 0,
        };
        var address = Address(checks, input.Address);
        return errors.Count > before ? null : new(entry with { HasAddress = address is not null || known?.HasAddress == true }, address);
    }

    private static KnowledgeKind Kind(InputChecks checks, string? name) => name is null ? default
        : checks.Word("kind", name, $"”{ReadErrors.Cut(name)}”", KnowledgeNames.Kinds) ?? default;

    private string Area(InputChecks checks, string? code)
    {
        if (code is not null && catalogue.Area(code) is { } area) return area.Code;
        checks.Wrong("area", "Vælg det område, erfaringen er fra.", "Choose the area that the experience is from.");
        return "";
    }

    private string Topic(InputChecks checks, string? id)
    {
        if (id is not null && catalogue.Topic(id) is { } topic) return topic.Id;
        checks.Wrong("topic", "Vælg det emne, det handler om.", "Choose the topic it is about.");
        return "";
    }

    private DateOnly? Day(InputChecks checks, string? text)
    {
        if (text is null || checks.Day("from", text, $"”{ReadErrors.Cut(text)}”") is not { } day) return null;
        var latest = DanishDay.Of(clock).AddYears(1);
        if (day.Year >= FirstYear && day <= latest) return day;
        checks.Wrong("from", $"Dagen skal være fra {FirstYear} til {latest.Year}.", $"The day must be from {FirstYear} to {latest.Year}.");
        return null;
    }

    private static string? Address(InputChecks checks, string? text)
    {
        if (text is null) return null;
        var mail = MailAddresses.Read(text);
        if (mail is null) checks.Wrong("address", MailAddresses.Wrong);
        return mail;
    }

    // Written by the page; one that somebody made up names nothing.
    private static string? Source(string? text) =>
        text?.Split('/') is [var meeting, var agreement] && MeetingId.Read(meeting) is not null && agreement.All(char.IsAsciiDigit)
            && agreement.Length is > 0 and < 4 ? text : null;
}
