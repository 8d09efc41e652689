namespace Reporting.Documents.Meetings;

/// <summary>What an agreement aims at, in words.</summary>
public sealed class AimText(Catalogue catalogue, Language language)
{
    private readonly RowNames names = new(catalogue, language);
    private readonly DocumentTexts words = new(catalogue, language);

    /// <summary>Such as <c>ledige på dagpenge: −5 % fra marts 2026 (fra 1.000 til 950 fuldtidspersoner)</c>; null without an aim.</summary>
    public string? Of(Agreement agreement)
    {
        if (agreement.Aim is not { } aim || catalogue.Indicator(aim.Indicator) is not { } indicator) return null;
        var change = words.Numbers.Change(indicator, Figure.Of(aim.Change));
        return $"{names.InSentence(indicator)}: {change} {words.Say("fra", "from")} {words.Periods.Long(aim.From)}{Levels(aim, indicator)}";
    }

    private string Levels(AgreementAim aim, Indicator indicator)
    {
        if (aim.Goal(indicator.Change) is not { } goal) return "";
        var to = MoveText.Level(indicator, goal, words);
        return aim.Start is { } start
            ? words.Say($" (fra {words.Numbers.Number(start, indicator.Decimals)} til {to})",
                $" (from {words.Numbers.Number(start, indicator.Decimals)} to {to})")
            : words.Say($" (til {to})", $" (to {to})");
    }
}
