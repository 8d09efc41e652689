namespace Reporting.Documents.Paper.Layout;

/// <summary>Some strips of a block on a page.</summary>
internal readonly record struct Placed(Flow Flow, FlowRun Run);

/// <summary>
/// Spreads blocks over pages: as much as there is room for, but never breaking where a break is not allowed. No page is left almost
/// empty for the sake of what begins a new one or has one for itself: the text goes on, and a ready page follows it.
/// </summary>
internal sealed class Paginator
{
    /// <summary>How much of a page is filled at least before a new one is begun.</summary>
    public const double LeastFilled = 1.0 / 3;

    // Sums of heights that should meet the edge exactly may pass it by a rounding error.
    private const double Slack = 0.01;
    private readonly Frame frame;
    private readonly List<(Flow Flow, int Slice, bool MayBreak)> strips = [];

    private Paginator(IReadOnlyList<Flow> flows, Frame frame)
    {
        this.frame = frame;
        foreach (var (index, flow) in flows.Index())
        {
            var before = index > 0 ? flows[index - 1] : null;
            for (var i = 0; i < flow.Slices.Count; i++)
                strips.Add((flow, i, i > 0 ? flow.Slices[i].MayBreakBefore : before is not { KeepNext: true }));
        }
    }

    /// <summary>The pages, each with what stands on it; none for no blocks.</summary>
    public static IReadOnlyList<IReadOnlyList<Placed>> Pages(IReadOnlyList<Flow> flows, Frame frame)
    {
        var paginator = new Paginator(flows, frame);
        var pages = new List<IReadOnlyList<Placed>>();
        for (var start = 0; start < paginator.strips.Count;)
        {
            var end = paginator.strips[start].Flow.Alone ? start + 1 : paginator.EndOfPage(start);
            pages.Add(paginator.Page(start, end));
            start = end;
        }

        return pages;
    }

    // Where the page that begins with a strip ends; a strip that is higher than a page stands on one of its own.
    private int EndOfPage(int start)
    {
        var (y, allowed, waiting) = (frame.Top, start, new List<(Flow, int, bool)>());
        var at = start;
        for (; at < strips.Count; at++)
        {
            var (flow, slice, mayBreak) = strips[at];
            if (at > start && slice == 0 && (flow.NewPage || flow.Alone) && IsFilled(y)) break;
            if (flow.Alone)
            {
                waiting.Add(strips[at]);
                strips.RemoveAt(at--);
                continue;
            }

            if (at > start && mayBreak) allowed = at;
            y += Above(at, start) + HeadOf(at, start) + Height(at);
            if (y <= frame.Bottom + Slack || at == start) continue;
            if (allowed > start) at = allowed;
            break;
        }

        strips.InsertRange(at, waiting);
        return at;
    }

    private bool IsFilled(double y) => y - frame.Top >= LeastFilled * frame.Height;

    private IReadOnlyList<Placed> Page(int start, int end)
    {
        var (page, y) = (new List<Placed>(), frame.Top);
        for (var at = start; at < end;)
        {
            var (flow, first) = (strips[at].Flow, at);
            var top = y + Above(at, start);
            y = top + HeadOf(at, start);
            for (; at < end && strips[at].Flow == flow && (at == first || strips[at].Slice > 0); at++) y += Height(at);
            page.Add(new(flow, new(strips[first].Slice, at - first, top)));
        }

        return page;
    }

    private double Height(int at) => strips[at].Flow.Slices[strips[at].Slice].Height;

    private double Above(int at, int start) => at > start && strips[at].Slice == 0 ? strips[at].Flow.Before : 0;

    private double HeadOf(int at, int start) => strips[at].Slice == 0 ? strips[at].Flow.Head
        : at == start ? strips[at].Flow.ContinuedHead : 0;
}
