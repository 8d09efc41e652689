namespace Reporting.Domain.Packs;

/// <summary>What a meeting pack is about, chosen from its figures: the same for the paper and for the slides.</summary>
/// <param name="Input">All it is made of.</param>
/// <param name="Figures">The figures, to look more up in.</param>
/// <param name="Areas">The areas that meet, in the order's order.</param>
/// <param name="Today">The day that dates are held against: the meeting's, or else the day the newest figures came.</param>
public sealed record Pack(PackInput Input, PackFigures Figures, IReadOnlyList<PackArea> Areas, DateOnly Today)
{
    private const int MaxPairs = 20;

    /// <summary>What was ordered.</summary>
    public MeetingPackOrder Order => Input.Order;

    /// <summary>Whether several areas meet, so that they are compared with each other.</summary>
    public bool IsShared => Areas.Count > 1;

    /// <summary>Whether the meeting is in the first half of the year, when the municipality's employment plan is followed up.</summary>
    public bool IsSpring => YearSoFar.IsSpring(Today);

    /// <summary>The ids in the order's focus that no overview of the catalogue has.</summary>
    public IEnumerable<string> UnknownFocus =>
        Order.Focus.Distinct(StringComparer.Ordinal).Where(id => Input.Catalogue.Indicator(id) is null);

    /// <summary>The source tables of the rows that are printed, talked about or in focus, in the catalogue's order.</summary>
    public IEnumerable<SourceTable> Tables()
    {
        var used = Areas.SelectMany(Told).SelectMany(i => i.IsSum ? i.Parts.Select(p => Input.Catalogue.Indicator(p)!) : [i])
            .Select(i => i.Source?.Table).ToHashSet();
        return Input.Catalogue.Parts.Tables.Where(t => used.Contains(t.Id));
    }

    private static IEnumerable<Indicator> Told(PackArea area) =>
    [
        .. area.Overview.Printed.Rows.Concat(area.Focus).Select(r => r.Indicator),
        .. area.Challenges.SelectMany(c => c.Kin.Prepend(c.Row)).Select(r => r.Indicator),
        .. area.Talk.Weakest.Concat(area.Talk.Strongest).Select(p => p.Indicator), .. area.Lessons.Select(l => l.Indicator),
    ];

    /// <summary>Who can help whom among the areas that meet.</summary>
    public IReadOnlyList<HelpPair> Pairs() => HelpPair.Among(Figures, Areas, MaxPairs);

    /// <summary>Chooses what a pack is about.</summary>
    /// <exception cref="ArgumentException">
    /// No area was ordered, or an area that meets or belongs to a group is not in the catalogue, or the slice of one that meets is missing.
    /// </exception>
    public static Pack Of(PackInput input)
    {
        Require(input);
        var (figures, today) = (new PackFigures(input.Catalogue, input.Run.Month, input.Slices), DayOf(input));
        return new(input, figures,
            [.. input.Order.Areas.Distinct(StringComparer.Ordinal).Select(a => PackArea.Of(input, figures, a, today))], today);
    }

    private static void Require(PackInput input)
    {
        var (areas, catalogue) = (input.Order.Areas, input.Catalogue);
        if (areas.Count == 0) throw new ArgumentException("The order of a meeting pack names no area; name at least one.", nameof(input));
        foreach (var code in areas.Concat(input.Groups.Values.SelectMany(g => g.MembersIn(input.Run.Month)))
            .Where(a => catalogue.Area(a) is null))
            throw new ArgumentException($"The catalogue {catalogue.Id} has no area '{code}'; order a meeting pack with codes of its areas.",
                nameof(input));
        foreach (var code in areas.Where(a => !input.Slices.ContainsKey(a)))
            throw new ArgumentException(
                $"The slice of area '{code}' in run {input.Run.Id} is missing; give the slices of all areas that meet.", nameof(input));
    }

    private static DateOnly DayOf(PackInput input)
    {
        var (sources, month) = (input.Run.Sources, input.Run.Month.LastMonth);
        return input.Order.Date ?? (sources.Count == 0 ? new DateOnly(month.Year, month.Number, 1)
            : DateOnly.FromDateTime(sources.Values.Max(s => s.Retrieved).UtcDateTime));
    }
}
