namespace Reporting.Domain.Meetings;

/// <summary>What region and jobcentre agreed at a meeting (aftale).</summary>
/// <param name="Id">The agreement's id within its meeting: 1, 2, 3 ...</param>
/// <param name="Area">The code of the area it concerns.</param>
/// <param name="What">What is to be done, as typed.</param>
/// <param name="Who">Who does it, as typed.</param>
/// <param name="Due">By when; null when no date was set.</param>
/// <param name="Aim">Which indicator should move how much; null when none was named.</param>
/// <param name="State">How it stands.</param>
public sealed record Agreement(
    string Id, string Area, string What, string Who, DateOnly? Due, AgreementAim? Aim, AgreementState State);

/// <summary>What an agreement aims at.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="From">The period whose figure the change counts from.</param>
/// <param name="Change">How much it should move: in per cent for counts, in percentage points for rates; −5 is 5 fewer.</param>
public sealed record AgreementAim(string Indicator, Period From, decimal Change);

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
