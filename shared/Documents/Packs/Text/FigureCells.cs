namespace Reporting.Documents.Packs.Text;

/// <summary>The cells of one table; remembers why figures are missing, so that the note below can tell.</summary>
internal sealed class FigureCells(DocumentTexts words)
{
    private readonly SortedSet<Reason> missing = [];
    private bool provisional;

    /// <summary>A level in its unit.</summary>
    public TableCell Level(Indicator indicator, Figure figure, bool isProvisional = false)
    {
        if (figure.Value is not { } value) return Missing(figure.Why!.Value, words.Numbers.Level(indicator, figure));
        provisional |= isProvisional;
        var text = words.Numbers.Level(indicator, figure) + (isProvisional ? NumberText.HardSpace + ReasonText.ProvisionalMark : "");
        return new TableCell(text, value, indicator.Decimals) { Unit = indicator.IsRate ? "%" : null };
    }

    /// <summary>A change, in the indicator's own kind.</summary>
    public TableCell Change(Indicator indicator, Figure figure)
    {
        if (figure.Value is not { } value) return Missing(figure.Why!.Value);
        return new TableCell(words.Numbers.Change(indicator, figure), value,
            indicator.ChangeDecimals) { Unit = indicator.IsRate ? null : "%" };
    }

    /// <summary>The note below the table: what is given, what the marks mean.</summary>
    public string? Note(string basis = "")
    {
        var marks = missing.Select(r => $"{ReasonText.Mark(r)} = {ReasonText.Explain(r, words.Language)}")
            .Concat(provisional ? [ReasonText.ProvisionalMark + words.Say(" = foreløbigt tal", " = provisional")] : []).ToList();
        var text = marks.Count == 0 ? basis : $"{basis} {string.Join("; ", marks)}.";
        return text.Length == 0 ? null : text.Trim();
    }

    /// <summary>Why there is no number: its mark, which the note explains.</summary>
    /// <param name="text">What is shown instead of it.</param>
    public TableCell Missing(Reason why, string text = NumberText.None)
    {
        missing.Add(why);
        var reason = ReasonText.Explain(why, words.Language);
        return new TableCell(text + NumberText.HardSpace + ReasonText.Mark(why))
        {
            Colour = Palette.Quiet, Spoken = text == NumberText.None ? reason : $"{text}, {reason}",
        };
    }
}
