using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>What somebody tells of how an agreement goes.</summary>
/// <param name="State">How it stands now; as before when null.</param>
/// <param name="Note">How it goes; null for nothing to note.</param>
/// <param name="Closing">The word it is closed with; null for none.</param>
/// <param name="By">Who says so.</param>
public sealed record AgreementStep(AgreementState? State, string? Note, string? Closing, string By)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"state":"done","closing":"Målet er nået.","by":"ABC"} or {"note":"Godt i gang.","by":"ABC"}; state is open, done or dropped.""";

    /// <summary>The most characters of a note and of a closing word.</summary>
    public const int MaxLength = 500;

    /// <summary>Reads what a program sent; null when it is wrong, and the errors tell what.</summary>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    public static AgreementStep? Read(JsonElement json, string? author, ValidationErrors errors)
    {
        var fields = new Fields(json, "", Expected, errors);
        if (errors.Count > 0) return null;
        var step = new AgreementStep(fields.Word("state", MeetingNames.States), fields.Text("note"), fields.Text("closing"),
            Author.Read(fields, author));
        if (step is { State: null, Note: null, Closing: null } && errors.Count == 0) fields.Wrong("state", $"It is missing. {Expected}");
        fields.RefuseOthers();
        return errors.Count > 0 ? null : step;
    }

    /// <summary>The step with its texts as they are kept; null when something is wrong with it as the agreement stands.</summary>
    public AgreementStep? Checked(Agreement agreement, ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        var kept = this with
        {
            Note = checks.Text("note", Note, MaxLength, lines: true), Closing = checks.Text("closing", Closing, MaxLength, lines: true),
        };
        if (Note is not null && agreement.Notes.Count >= Agreement.MaxNotes)
            checks.Wrong("note", $"Aftalen har {Agreement.MaxNotes} noter, og der kan ikke være flere.",
                $"The agreement has {Agreement.MaxNotes} notes, and there cannot be more.");
        if (Closing is not null && (State ?? agreement.State) == AgreementState.Open)
            checks.Wrong("closing", "En åben aftale har ikke et afsluttende ord. Vælg gjort eller opgivet, eller skriv det som en note.",
                "An agreement that is open has no closing word. Write state done or dropped, or write it as a note.");
        return errors.Count > 0 ? null : kept;
    }

    /// <summary>The meeting after the step.</summary>
    public Meeting Apply(Meeting meeting, string agreement, DateTimeOffset at) => meeting with
    {
        Minutes = meeting.Minutes!.With(agreement, a => a.After(State, Noted(Note, at), Noted(Closing, at))),
    };

    private AgreementNote? Noted(string? text, DateTimeOffset at) => text is null ? null : new(at, By, text);
}
