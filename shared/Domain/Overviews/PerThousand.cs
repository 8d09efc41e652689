namespace Reporting.Domain.Overviews;

/// <summary>A count per 1,000 residents, so that levels of areas can be compared.</summary>
/// <param name="Value">Persons per 1,000.</param>
/// <param name="Uncertainty">
/// How far off it may be either way because the source rounds its per cents to one decimal (95 per cent); the count itself is taken
/// as exact.
/// </param>
/// <param name="Basis">Of whom.</param>
public sealed record PerThousand(decimal Value, decimal Uncertainty, ThousandBasis Basis);

/// <summary>Whom a count is held against.</summary>
public enum ThousandBasis
{
    /// <summary>Residents aged 16-66.</summary>
    Population,

    /// <summary>The labour force, where the source gives no per cent of the population.</summary>
    LabourForce,
}

/// <summary>
/// Makes counts into persons per 1,000. How many residents there are follows from the source's own per cents: twelve months' counts
/// over twelve months' rates of the same (of all on benefits, or what the indicator's level is of). The rates are rounded by up to
/// 0.05 with a standard deviation of 0.05/√3, so the error of the sum of n of them is 0.05·√(n/3).
/// </summary>
public static class PerThousands
{
    private const int Months = 12;
    private const double Rounding = 0.05, Sure = 1.96;

    /// <summary>The count of an indicator in an area's newest month per 1,000; null for a rate, and where no base is known.</summary>
    /// <param name="level">The count.</param>
    public static PerThousand? Of(Catalogue catalogue, AreaSlice slice, Indicator indicator, Figure level)
    {
        if (indicator.IsRate || level.Value is not { } count || indicator.Unit is "procent" or "uger") return null;
        if (Base(catalogue, slice, catalogue.Parts.Population) is var (persons, off)) return Make(ThousandBasis.Population, persons, off);
        return Base(catalogue, slice, indicator.LevelOf) is var (force, error) ? Make(ThousandBasis.LabourForce, force, error) : null;

        PerThousand Make(ThousandBasis basis, double of, double relative) =>
            new((decimal)(1000 * (double)count / of), (decimal)(1000 * (double)count / of * relative), basis);
    }

    // The persons, and how far off they may be as a share of themselves.
    private static (double Persons, double Relative)? Base(Catalogue catalogue, AreaSlice slice, string? id)
    {
        if (id is null || catalogue.Indicator(id) is not { Weight.Numerator: { } counted } rate) return null;
        if (slice.Series.GetValueOrDefault(rate.Id) is not { } rates || slice.Series.GetValueOrDefault(counted) is not { } counts) return null;
        if (rates.First.Type != PeriodType.Month || counts.First.Type != PeriodType.Month || !slice.Newest.TryGetValue(rate.Id, out var newest)) return null;
        var (persons, shares, known) = (0d, 0d, 0);
        for (var back = 0; back < Months; back++)
        {
            var (share, number) = (rates[newest - back].Number, counts[newest - back].Number);
            if (double.IsNaN(share) || double.IsNaN(number)) continue;
            (persons, shares, known) = (persons + number, shares + share, known + 1);
        }

        return known == 0 || shares <= 0 || persons <= 0 ? null
            : (persons / shares * 100, Sure * Rounding * Math.Sqrt(known / 3d) / shares);
    }
}
