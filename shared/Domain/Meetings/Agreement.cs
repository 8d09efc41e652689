using System.Text.Json.Serialization;

namespace Reporting.Domain.Meetings;

/// <summary>What region and jobcentre agreed at a meeting (aftale).</summary>
/// <param name="Id">The agreement's id within its meeting: 1, 2, 3 ...</param>
/// <param name="Area">The code of the area it concerns.</param>
/// <param name="What">What is to be done, as typed.</param>
/// <param name="Who">Who does it, as typed.</param>
/// <param name="Due">By when; null when no date was set.</param>
/// <param name="Aim">Which indicator should move how much; null when none was named.</param>
/// <param name="State">How it stands.</param>
/// <remarks>What came later is left out where there is none: an order of a pack is named by a hash of the agreements in it.</remarks>
public sealed record Agreement(
    string Id, string Area, string What, string Who, DateOnly? Due, AgreementAim? Aim, AgreementState State)
{
    /// <summary>The most notes an agreement can have.</summary>
    public const int MaxNotes = 20;

    /// <summary>How it goes, oldest first.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<AgreementNote> Notes { get; init; } = [];

    /// <summary>The word it was closed with; null while it is open, and where none was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AgreementNote? Closing { get; init; }

    /// <summary>Whether it is open and past its date.</summary>
    public bool IsOverdue(DateOnly today) => State == AgreementState.Open && Due < today;

    /// <summary>The agreement as it was made: without its id and what came of it.</summary>
    public Agreement AsAgreed() => this with { Id = "", State = AgreementState.Open, Notes = [], Closing = null };

    /// <summary>The agreement after somebody told how it goes.</summary>
    /// <param name="state">How it stands now; as before when null.</param>
    /// <param name="note">How it goes; null for nothing to note.</param>
    /// <param name="closing">The closing word; null for none. One that is open has none.</param>
    public Agreement After(AgreementState? state, AgreementNote? note, AgreementNote? closing) => this with
    {
        State = state ?? State,
        Notes = note is null ? Notes : [.. Notes, note],
        Closing = (state ?? State) == AgreementState.Open ? null : closing ?? (state is null || state == State ? Closing : null),
    };
}

/// <summary>A note on how an agreement goes, or the word it was closed with.</summary>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it, as typed.</param>
/// <param name="Text">The note, as typed.</param>
public sealed record AgreementNote(DateTimeOffset At, string By, string Text);

/// <summary>What an agreement aims at.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="From">The period whose figure the change counts from.</param>
/// <param name="Change">How much it should move: in per cent for counts, in percentage points for rates; −5 is 5 fewer.</param>
public sealed record AgreementAim(string Indicator, Period From, decimal Change)
{
    /// <summary>The figure of the first period as it was when it was agreed; null where it was not written down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Start { get; init; }

    /// <summary>The figure to reach, where it was agreed as one; the change then follows from it and the start.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Target { get; init; }

    /// <summary>The figure to reach: as agreed, or reckoned from the start; null where neither is known.</summary>
    /// <param name="kind">How the indicator's change is stated.</param>
    public decimal? Goal(ChangeKind kind) =>
        Target ?? (Start is { } start ? Figure.Moved(Figure.Of(start), Figure.Of(Change), kind).Value : null);

    /// <summary>The change that leads from one figure to another; null where it has no meaning.</summary>
    /// <param name="kind">How the indicator's change is stated.</param>
    public static decimal? ChangeTo(decimal start, decimal target, ChangeKind kind) =>
        Figure.Change(Figure.Of(start), Figure.Of(target), kind).Value is { } change ? decimal.Round(change, 2) : null;
}

/// <summary>How an agreement stands.</summary>
public enum AgreementState
{
    /// <summary>It is to be done.</summary>
    Open,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was given up, as the minutes say.</summary>
    Dropped,
}
