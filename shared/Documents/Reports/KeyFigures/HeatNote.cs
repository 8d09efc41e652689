namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>Explains the marks that a heat map holds, and only those.</summary>
internal sealed class HeatNote(ReportContext context, IReadOnlyList<HeatCell> cells)
{
    /// <inheritdoc/>
    public override string ToString() => ReasonNote.Join(
        string.Join("; ", Marks()), ReasonNote.Of(cells.Select(c => c.Figure), context.Language)) ?? "";

    private IEnumerable<string> Marks()
    {
        var states = cells.Select(c => c.Verdict).OfType<Verdict>().Where(v => v.Gap is null).Select(v => (v.State, v.Direction)).Distinct()
            .Order();
        foreach (var (state, direction) in states.Where(s => s.State != VerdictState.None)
            .DistinctBy(s => VerdictTexts.Shape(s.State, s.Direction)))
            yield return VerdictTexts.Shape(state, direction) + VerdictTexts.Word(state, direction, context.Language);
        if (cells.Any(c => c.Unjudged)) yield return context.Say("( ) kan ikke vurderes", "( ) cannot be judged");
    }
}
