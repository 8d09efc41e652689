namespace Reporting.Domain.Packs;

/// <summary>How many agreements there are to follow up, and how they stand: counted once, for agenda, paper and slides alike.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Open">How many of them are open.</param>
/// <param name="Overdue">How many of the open ones are past their date.</param>
/// <param name="Reached">How many have reached their aim.</param>
/// <param name="Last">The day of the last meeting that any of them is from; null when there are none.</param>
public sealed record FollowUpCount(int All, int Open, int Overdue, int Reached, DateOnly? Last)
{
    /// <summary>Counts.</summary>
    public static FollowUpCount Of(IEnumerable<FollowUp> agreements)
    {
        var all = agreements.ToList();
        return new(all.Count, all.Count(f => f.Past.Agreement.State == AgreementState.Open), all.Count(f => f.IsOverdue),
            all.Count(f => f.Reached == true), all.Count == 0 ? null : all.Max(f => f.Past.Meeting));
    }
}
