namespace Reporting.Domain.Meetings;

/// <summary>The minutes of a meeting (referat).</summary>
/// <param name="Text">What was discussed, as typed.</param>
/// <param name="OverviewDiscussed">Whether the overview was discussed, as the minimum standards ask for.</param>
/// <param name="Agreements">What was agreed for the time until the next meeting.</param>
/// <param name="Messages">What the jobcentres want the central level to hear.</param>
public sealed record Minutes(
    string Text, bool OverviewDiscussed, IReadOnlyList<Agreement> Agreements, IReadOnlyList<UpwardMessage> Messages);

/// <summary>What a jobcentre wants the central level to hear (melding til det centrale niveau).</summary>
/// <param name="Area">The code of the area it comes from; null when all that met stand behind it.</param>
/// <param name="Subject">What it is about, as typed, such as a law or a way of measuring.</param>
/// <param name="Text">The message, as typed.</param>
public sealed record UpwardMessage(string? Area, string Subject, string Text);
