namespace Reporting.Domain.Meetings;

/// <summary>How large a finding is for the area's size.</summary>
public static class FindingSize
{
    /// <summary>So many persons from the expected per 1,000 residents of working age are a large finding.</summary>
    public const decimal LargePerThousand = 2;

    /// <summary>So many percentage points from the expected, where a rate speaks for it.</summary>
    public const double LargePoints = 5;

    /// <summary>So large a part of the expected, where it is not known how many residents there are.</summary>
    public const double LargeShare = 0.15;

    /// <summary>Whether a finding's distance from the expected is large for the area's size.</summary>
    /// <param name="slice">The area's slice, which tells how many residents there are; null when there is none.</param>
    public static bool IsLarge(Catalogue catalogue, AreaSlice? slice, LedFinding led)
    {
        if (catalogue.Indicator(led.Finding.Lead) is not { } indicator) return false;
        if (indicator.IsRate && led.Finding.Points is { } points) return Math.Abs(points) >= LargePoints;
        if (slice is not null && led.Finding.Persons is { } persons
            && PerThousands.Of(catalogue, slice, indicator, Figure.Of(Math.Abs(persons))) is { } level)
            return level.Value >= LargePerThousand;
        return led.Verdict.Numbers is { Expected.Value: > 0 and { } expected } numbers
            && Math.Abs(numbers.Value - expected) >= LargeShare * expected;
    }
}
