namespace Reporting.Documents.Text;

/// <summary>A number in a table with what a stored verdict says of it.</summary>
internal static class MarkedCell
{
    /// <summary>
    /// The sign before the number; where the number is printed as nought, which a sign would make look like more, the word after it
    /// instead, as text in the workbook too.
    /// </summary>
    public static TableCell Of(TableCell cell, Verdict verdict, Language language)
    {
        var (state, direction) = (verdict.State, verdict.Direction);
        var nought = cell.Number is { } number && Rounding.Round(number, cell.Decimals) == 0;
        return cell with
        {
            Text = nought ? $"{cell.Text} {VerdictTexts.Short(state, direction, language)}" : VerdictTexts.Shape(state, direction) + cell.Text,
            Number = nought ? null : cell.Number, Colour = Palette.Of(state),
            Spoken = $"{cell.Spoken ?? cell.Text}, {VerdictTexts.Word(state, direction, language)}",
        };
    }
}
