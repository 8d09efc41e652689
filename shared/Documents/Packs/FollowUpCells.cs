namespace Reporting.Documents.Packs;

/// <summary>The cells of a table of agreements, in the paper and on a slide.</summary>
/// <param name="cells">The table's figures, which remember why some are missing.</param>
internal sealed class FollowUpCells(FigureCells cells, DocumentTexts words)
{
    private static TableCell None => new(NumberText.None) { Colour = Palette.Quiet };

    /// <summary>By when.</summary>
    public string Due(FollowUp follow) =>
        follow.Past.Agreement.Due is { } due ? DateText.Of(due, words) : words.Say("ingen frist", "no date");

    /// <summary>How much the figure is to move.</summary>
    public TableCell Aim(FollowUp follow) => follow.Indicator is { } indicator
        ? cells.Change(indicator, Figure.Of(follow.Past.Agreement.Aim!.Change)) : None;

    /// <summary>How much a figure has moved.</summary>
    public TableCell Change(FollowUp follow, Figure figure) =>
        follow.Indicator is { } indicator && follow.To is not null ? cells.Change(indicator, figure) : None;

    /// <summary>How the agreement stands.</summary>
    public TableCell Status(FollowUp follow)
    {
        var state = follow.Past.Agreement.State switch
        {
            AgreementState.Done => words.Say("gjort", "done"),
            AgreementState.Dropped => words.Say("opgivet", "dropped"),
            _ => follow.IsOverdue ? words.Say("fristen er passeret", "past its date") : words.Say("i gang", "under way"),
        };
        var aim =
            follow.Reached switch { true => words.Say("; målet er nået", "; aim reached"),
                false => words.Say("; målet er ikke nået endnu", "; aim not reached yet"), _ => "" };
        return new TableCell(state + aim) { Colour = follow.IsOverdue ? Palette.Watch : follow.Reached == true
            ? Palette.Better : Palette.Ink };
    }
}
