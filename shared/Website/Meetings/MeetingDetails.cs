using Reporting.Website.Evaluations;

namespace Reporting.Website.Meetings;

/// <summary>All that a meeting's page shows.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Items">What the jobcentres ask to have on the agenda.</param>
/// <param name="Addressed">Which contacts have an address: <c>region</c> and area codes. Never the addresses.</param>
/// <param name="Before">The agreements of the areas' meetings before, of those areas that the caller may see alone.</param>
/// <param name="History">A page of its changes.</param>
/// <param name="ItemLinks">Where each jobcentre writes items without an account; empty for who may not pass them on, and when it
/// is too late.</param>
/// <param name="Packs">The meeting packs that were ordered for it: for its areas and its day.</param>
/// <param name="MayChange">Whether the caller may change the meeting.</param>
/// <param name="Today">The day it is in Denmark.</param>
public sealed record MeetingDetails(
    Meeting Meeting, IReadOnlyList<KeptItem> Items, IReadOnlyList<string> Addressed, IReadOnlyList<PastAgreement> Before,
    HistoryPage History, IReadOnlyList<ItemLink> ItemLinks, IReadOnlyList<ListedOrder> Packs, bool MayChange, DateOnly Today)
{
    /// <summary>What the jobcentres sent beside their items.</summary>
    public required MeetingInputs Inputs { get; init; }

    /// <summary>The people who are invited by name, without their addresses; empty for who may not change the meeting.</summary>
    public IReadOnlyList<InvitedPerson> People { get; init; } = [];

    /// <summary>How far the mails of the invitation have come; null when it was not sent.</summary>
    public MailCount? Invited { get; init; }

    /// <summary>How far the mails of the material have come; null when it was not sent from here.</summary>
    public MailCount? MaterialMails { get; init; }

    /// <summary>How many have an address that the invitation and the material would go to.</summary>
    public int Recipients { get; init; }

    /// <summary>How many of them do not have the invitation yet.</summary>
    public int Uninvited { get; init; }

    /// <summary>The pack that can be sent; null when none is made.</summary>
    public ListedOrder? ReadyPack { get; init; }

    /// <summary>The areas for which the caller may write: comments, files and that the agenda is agreed.</summary>
    public IReadOnlyList<string> MayWriteFor { get; init; } = [];

    /// <summary>Whether something can still be done before the meeting: it is not called off, and its day has not gone.</summary>
    public bool IsToCome => !Meeting.Cancelled && Meeting.Date >= Today;

    /// <summary>What is shown of its minutes beside what they say.</summary>
    public MinutesDetails Minutes { get; init; } = MinutesDetails.None;

    /// <summary>What is shown of its evaluation.</summary>
    public EvaluationDetails Evaluation { get; init; } = EvaluationDetails.None;

    /// <summary>Whether minutes can be written: the day has come, and it was not called off.</summary>
    public bool MayHaveMinutes => !Meeting.Cancelled && Meeting.Date <= Today;
}
