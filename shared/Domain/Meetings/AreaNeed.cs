namespace Reporting.Domain.Meetings;

/// <summary>An area for which meetings are planned, and how much there is to talk about.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Problems">How many of its findings are a problem.</param>
/// <param name="Severe">How many are severe.</param>
public sealed record AreaNeed(string Area, int Problems, int Severe)
{
    private const int Many = 3;
    private const int MaxMore = 2;

    // A share on benefits that lies so far above what the conditions would give, in percentage points, is a meeting more.
    private const decimal Far = 1;

    /// <summary>
    /// What speaks for more meetings: a problem counts one and one more when it is large for the area's size, a severe one three, and
    /// that markedly more are on benefits than the conditions would give counts one.
    /// </summary>
    public int Weight => (Many * Severe) + Problems + Large + (IsFarFromConditions ? 1 : 0);

    /// <summary>How many individual meetings a year: the minimum, one more from a weight of one, and two more from three.</summary>
    public int Meetings => MinimumStandards.IndividualPerYear + (Weight >= Many ? MaxMore : Math.Min(Weight, 1));

    /// <summary>How many of its problems, severe or not, are large for the area's size; see <see cref="FindingSize"/>.</summary>
    public int Large { get; init; }

    /// <summary>How many full-time persons more are on benefits than the conditions would give; null when not more, or not known.</summary>
    public int? MoreThanConditions { get; init; }

    /// <summary>Whether the share on benefits lies markedly above what the conditions would give.</summary>
    public bool IsFarFromConditions { get; init; }

    /// <summary>The most serious problem with the verdict that speaks for it; null without a problem.</summary>
    public LedFinding? Main { get; init; }

    /// <summary>How many topics have lain far on the wrong side of the group's level for two years: worth knowing, but no meeting more.</summary>
    public int Levels { get; init; }

    /// <summary>How many of its individual meetings are held or planned already.</summary>
    public int Known { get; init; }

    /// <summary>The need of an area by its findings: what several figures show is one thing to meet about.</summary>
    /// <param name="levels">How many standing levels of it are a challenge.</param>
    public static AreaNeed Of(string area, IEnumerable<Finding> findings, int levels = 0)
    {
        var states = findings.Where(f => f.Area == area).Select(f => f.State).ToList();
        return new(area, states.Count(s => s == VerdictState.Problem), states.Count(s => s == VerdictState.Severe)) { Levels = levels };
    }

    /// <summary>The same with how large the problems are, and what the area's conditions say.</summary>
    /// <param name="findings">Its findings, or those of the areas it carries on.</param>
    /// <param name="slices">The slices of the areas the findings are of, by area code; of some there may be none.</param>
    public static AreaNeed Of(
        Catalogue catalogue, string area, IReadOnlyList<LedFinding> findings, IReadOnlyDictionary<string, AreaSlice> slices, int levels)
    {
        var problems = LedFinding.Sort(findings.Where(f => f.Finding.IsProblem));
        var whole = slices.Count == 1 ? AreaConditions.WholeOf(catalogue, slices.Values.First()) : null;
        return new(area, problems.Count(f => f.Finding.State == VerdictState.Problem), problems.Count(f => f.Finding.State == VerdictState.Severe))
        {
            Levels = levels, Main = problems.Count > 0 ? problems[0] : null,
            Large = problems.Count(f => FindingSize.IsLarge(catalogue, slices.GetValueOrDefault(f.Finding.Area), f)),
            MoreThanConditions = whole is { Standing: Standing.Worse, Gap.Value: > 0 and { } gap } ? (int)Math.Round(gap) : null,
            IsFarFromConditions = whole is { Standing: Standing.Worse, ShareGap.Value: >= Far },
        };
    }
}
