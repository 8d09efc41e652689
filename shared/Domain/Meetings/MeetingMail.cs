using System.Globalization;

namespace Reporting.Domain.Meetings;

/// <summary>What a mail about a meeting brings, apart from reminders.</summary>
public enum MeetingMailKind
{
    /// <summary>The invitation, its change or its end.</summary>
    Invitation,

    /// <summary>The material.</summary>
    Material,

    /// <summary>The questions about a meeting that was held.</summary>
    Evaluation,
}

/// <summary>One mail about a meeting to one of its recipients. Its name is the same however often it is asked for.</summary>
/// <param name="Kind">What it brings.</param>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Number">The invitation's sequence, the sending of the material, or the day it was asked as <c>20260325</c>.</param>
/// <param name="Recipient">As in <see cref="Invitation.To"/>.</param>
public sealed record MeetingMail(MeetingMailKind Kind, string Meeting, int Number, string Recipient)
{
    /// <summary>The name, unique in its region and year.</summary>
    public string Name => Beginning(Kind, Meeting, Number) + Recipient;

    /// <summary>What the names of all mails of a sequence or sending begin with.</summary>
    public static string Beginning(MeetingMailKind kind, string meeting, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{meeting}|{kind.ToString().ToLowerInvariant()}{number}|");

    /// <summary>Reads a name.</summary>
    /// <returns>Null when the text is none.</returns>
    public static MeetingMail? Read(string name)
    {
        if (name.Split('|') is not [var meeting, var what, { Length: > 0 } recipient]) return null;
        foreach (var kind in Enum.GetValues<MeetingMailKind>())
            if (what.StartsWith(kind.ToString(), StringComparison.OrdinalIgnoreCase)
                && int.TryParse(what.AsSpan(kind.ToString().Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new(kind, meeting, number, recipient);
        return null;
    }
}
