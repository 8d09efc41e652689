namespace Reporting.Domain.Verdicts;

/// <summary>
/// How the members of a group moved in one month. Sorted once, so that what the others did is found for every member
/// in n log n and not in n².
/// </summary>
internal sealed class GroupMoves(int members, int minimumGroup)
{
    private readonly List<(double Move, double Weight)> moves = new(members);
    private readonly Dictionary<AreaPath, (double Move, double Weight)> of = new(members);
    private double[]? below;

    /// <summary>Adds a member that has both months.</summary>
    public void Add(AreaPath path, double move, double weight)
    {
        moves.Add((move, weight));
        of[path] = (move, weight);
    }

    /// <summary>
    /// The weighted median of the others' moves, so that one large member in trouble does not make all the others look
    /// better. NaN when the group is too small.
    /// </summary>
    public double Without(AreaPath self)
    {
        var own = of.TryGetValue(self, out var found);
        if (moves.Count - (own ? 1 : 0) + 1 < minimumGroup) return double.NaN;
        below ??= Sort();
        var at = own ? moves.BinarySearch(found) : moves.Count;
        var half = (below[^1] - (own ? found.Weight : 0)) / 2;
        var first = FirstBeyond(half, at, own ? found.Weight : 0);
        var before = Reached(first - 1, at, own ? found.Weight : 0);
        var last = first - 1 == at ? first - 2 : first - 1;
        return before == half && last >= 0 ? (moves[last].Move + moves[first].Move) / 2 : moves[first].Move;
    }

    private double[] Sort()
    {
        moves.Sort();
        var sums = new double[moves.Count];
        var sum = 0d;
        foreach (var (i, move) in moves.Index()) sums[i] = sum += move.Weight;
        return sums;
    }

    // The first place, other than the member's own, at which more than half of the others' weight is reached.
    private int FirstBeyond(double half, int self, double weight)
    {
        var (low, high) = (0, moves.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Reached(middle, self, weight) > half) high = middle;
            else low = middle + 1;
        }

        return low == self && low + 1 < moves.Count ? low + 1 : low;
    }

    private double Reached(int place, int self, double weight) => place < 0 ? 0 : below![place] - (place >= self ? weight : 0);
}
