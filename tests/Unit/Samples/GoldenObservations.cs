namespace Reporting.Unit.Samples;

/// <summary>
/// Observations for the ten members that give the printed numbers. In each row the page's own jobcentre has the
/// printed level and changes, one member has the best, and the others share what gives the mean.
/// </summary>
internal static class GoldenObservations
{
    private const int Months = 25;

    // Where printed parts and their printed sum only agree before rounding: -9,6 prints as -10, and so on.
    private static readonly Dictionary<int, (decimal Own, decimal Mean)> Unrounded = new() { [1] = (-9.6m, -8.4m), [2] = (-10.6m, -9.4m) };

    // The changes that the members' sums must have, so that the sums' own best and mean come out.
    private static readonly Dictionary<int, decimal[]> SumChanges = new()
    {
        [0] = [-9.9m, -9.9m, -8.4m, -8.4m, -8.4m, -8.4m, -8.4m, -8.4m, -8.4m],
        [6] = [-4m, -1m, -1.2m, -1.2m, -1.2m, -1.2m, -1.2m, -1.2m, -1.2m],
        [9] = [-2.1m, -2.1m, -2.1m, -2.1m, -2.1m, -2.1m, -2.1m, -2.1m, -2.1m],
    };

    /// <summary>The panel of all rows that are no sums.</summary>
    public static Panel Of(IReadOnlyList<GoldenRow> rows, Catalogue catalogue)
    {
        var panel = new Panel();
        foreach (var (index, row) in rows.Index().Where(r => !GoldenCatalogue.Sums.ContainsKey(r.Index)))
        {
            for (var member = 0; member < GoldenCatalogue.MemberCodes.Count; member++)
                panel.Set(GoldenPage.Id(index), GoldenCatalogue.MemberCodes[member], Series(rows, index, member));
        }

        return panel;
    }

    private static Series Series(IReadOnlyList<GoldenRow> rows, int index, int member)
    {
        var row = rows[index];
        var (now, before, yearAgo) = member == 0 ? Own(rows, index) : Other(rows, index, member);
        var period = row.Period!.Value;
        var first = period - (Months - 1);
        var toYearAgo = (period - 1) - period.YearBefore;
        return new Series(first, Enumerable.Range(0, Months).Select(i => Observation.Of(At(first + i))));

        decimal At(Period at)
        {
            if (at == period) return now;
            if (at >= period.YearBefore) return yearAgo + (before - yearAgo) * (at - period.YearBefore) / toYearAgo;
            return yearAgo * (1 + 0.01m * ((at.Ordinal * 7 + index) % 5 - 2));
        }
    }

    private static (decimal Now, decimal Before, decimal YearAgo) Own(IReadOnlyList<GoldenRow> rows, int index)
    {
        var (row, change) = (rows[index], OwnChange(rows, index));
        return row.IsRate
            ? (row.Level, row.Level - change, row.Level - row.LastYear)
            : (row.Level, row.Level / (1 + change / 100), row.Level / (1 + row.LastYear / 100));
    }

    private static (decimal Now, decimal Before, decimal YearAgo) Other(IReadOnlyList<GoldenRow> rows, int index, int member)
    {
        var row = rows[index];
        var value = OtherValue(rows, index, member);
        if (row.ByLevel) return (value, value - 1, value - 2);
        if (row.IsRate) return (20 + value, 20, 19);
        var before = Weight(rows, index, member);
        return (before * (1 + value / 100), before, before * 1.05m);
    }

    // The best for one member, and for the rest what makes the mean of ten.
    private static decimal OtherValue(IReadOnlyList<GoldenRow> rows, int index, int member)
    {
        var row = rows[index];
        if (member == BestMember(index)) return row.Best;
        var own = row.ByLevel ? row.Level : OwnChange(rows, index);
        var mean = Unrounded.TryGetValue(index, out var exact) ? exact.Mean : row.Mean;
        return (10 * mean - own - row.Best) / 8;
    }

    private static int BestMember(int index)
    {
        var sum = GoldenCatalogue.Sums.Values.FirstOrDefault(p => p.Contains(index));
        return sum is null ? 1 : Array.IndexOf(sum, index) + 1;
    }

    private static decimal OwnChange(IReadOnlyList<GoldenRow> rows, int index) =>
        Unrounded.TryGetValue(index, out var exact) ? exact.Own : rows[index].LastPeriod;

    // The size of a part in a member: the first and last part carry the sum, so that it changes as it must.
    private static decimal Weight(IReadOnlyList<GoldenRow> rows, int index, int member)
    {
        if (GoldenCatalogue.Sums.FirstOrDefault(s => s.Value.Contains(index)) is not { Value: { } parts } sum) return 500;
        if (index != parts[0] && index != parts[^1]) return 0.01m;
        if (index == parts[^1]) return 1000;
        var (first, last) = (OtherValue(rows, parts[0], member), OtherValue(rows, parts[^1], member));
        var target = SumChanges[sum.Key][member - 1];
        return 1000 * (last - target) / (target - first);
    }
}
