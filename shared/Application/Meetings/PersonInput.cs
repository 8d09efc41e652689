using Reporting.Application.Requests;
using Reporting.Application.Subscriptions;

namespace Reporting.Application.Meetings;

/// <summary>Somebody who is invited, as written.</summary>
/// <param name="Name">The name.</param>
/// <param name="Mail">The address.</param>
public sealed record PersonInput(string? Name, string? Mail)
{
    /// <summary>The most people of one meeting.</summary>
    public const int Max = 30;

    internal const string Expected = """Write for example {"name":"Bo Friis","mail":"bo@jobcenter.example"}.""";
    private const int MaxNameLength = 100;

    /// <summary>Somebody on a line of a form: <c>Bo Friis bo@jobcenter.example</c>, the address with or without angle brackets.</summary>
    public static PersonInput Of(string line)
    {
        var parts = line.Trim().TrimEnd('>', ';', ',').Split([' ', '\t', '<'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', parts.SkipLast(1)).Trim(' ', ',', '"');
        return new(name.Length == 0 ? null : name, parts.LastOrDefault());
    }

    internal static PersonInput Read(Fields fields)
    {
        var person = new PersonInput(fields.Text("name"), fields.Text("mail"));
        fields.RefuseOthers();
        return person;
    }

    /// <summary>The people of a meeting, each address once; what is wrong is noted and left out.</summary>
    internal static IReadOnlyList<InvitedPerson> Read(InputChecks checks, IReadOnlyList<PersonInput> written)
    {
        if (checks.HasTooMany("people", written.Count, Max)) return [];
        return [.. written.Index().Select(p => Read(checks, $"people[{p.Index}]", p.Item)).OfType<InvitedPerson>().DistinctBy(p => p.Mail)];
    }

    private static InvitedPerson? Read(InputChecks checks, string name, PersonInput written)
    {
        var mail = written.Mail is { } address ? MeetingReader.Mail(checks, name, address) : null;
        if (mail is null && !checks.IsWrong(name)) checks.Wrong(name, MailAddresses.Wrong);
        var who = checks.Required(name, written.Name, MaxNameLength,
            missing: "Skriv navn og adresse på samme linje, for eksempel Bo Friis bo@jobcenter.example.");
        return mail is null || who.Length == 0 ? null : new($"p{MeetingIds.New()}", who, mail);
    }
}
