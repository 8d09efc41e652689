namespace Reporting.Website.Meetings;

/// <summary>A meeting's agenda as a jobcentre takes part in it.</summary>
/// <param name="Area">The area's name.</param>
/// <param name="Address">The address of the page.</param>
/// <param name="Query">What stands after it, with its question mark; may be empty.</param>
/// <param name="Items">The jobcentre's items.</param>
/// <param name="Inputs">What else it has sent.</param>
/// <param name="Refusal">Why something was not saved, and what was typed.</param>
/// <param name="IsSignedIn">Whether it is somebody who has signed in: forms have a mark then, and need no name.</param>
public sealed record AgendaItemsModel(
    Meeting Meeting, string Area, string Address, string Query, IReadOnlyList<KeptItem> Items, MeetingInputs Inputs, AgendaRefusal Refusal,
    bool IsSignedIn) : IPageModel<AgendaItemsView>
{
    /// <summary>What people wrote of the agenda: what is agreed.</summary>
    public IReadOnlyList<string> Typed => AgendaDraft.Typed(Meeting, Items.Select(i => i.Item));

    /// <summary>The agreement that there is; null when there is none.</summary>
    public AgreedAgenda? Agreed => Inputs.Agreed.Count == 0 ? null : Inputs.Agreed[0];

    /// <summary>Whether the agenda as it stands is agreed.</summary>
    public bool IsAgreed => Agreed is { } agreed && agreed.Agenda.SequenceEqual(Typed);
}

/// <summary>What was typed into a form that was not taken.</summary>
/// <param name="Form">Which form it is, as in <see cref="AgendaForm.Do"/>; empty for that of items.</param>
/// <param name="Text">The text.</param>
/// <param name="By">Who typed it.</param>
public sealed record AgendaRefusal(string Form, string Text, string By)
{
    /// <summary>Nothing was refused.</summary>
    public static AgendaRefusal None { get; } = new("", "", "");

    /// <summary>Why nothing was saved; null when nothing is wrong.</summary>
    public string? Note { get; init; }

    /// <summary>What a form is to hold.</summary>
    public string TextOf(string form) => Form == form ? Text : "";
}
