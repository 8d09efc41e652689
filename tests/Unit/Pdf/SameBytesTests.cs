using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Pdf;

public class SameBytesTests
{
    [Fact]
    public void The_same_overview_gives_the_same_bytes_on_eight_threads_at_once()
    {
        var overviews = Enumerable.Range(0, 4).Select(i => SamplePage.Of(new(Members: 5 + 9 * i, Rows: 20 + i))).ToList();
        var expected = overviews.Select(o => OverviewPdf.Write(o)).ToList();
        var different = 0;
        var threads = Enumerable.Range(0, 8).Select(t => new Thread(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                var which = (t + i) % overviews.Count;
                if (!OverviewPdf.Write(overviews[which]).AsSpan().SequenceEqual(expected[which])) Interlocked.Increment(ref different);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.Equal(0, different);
    }

    [Fact]
    public void A_page_drawn_first_and_one_drawn_after_others_are_the_same()
    {
        var overview = SamplePage.Of(new());
        var first = OverviewPdf.Write(overview);
        OverviewPdf.Write(SamplePage.Of(new(AreaName: "ÆØÅ æøå éü", Members: 40)));
        Thread.Sleep(1100);
        Assert.Equal(first, OverviewPdf.Write(SamplePage.Of(new())));
    }

    [Fact]
    public void The_file_carries_no_time_but_that_of_the_newest_retrieval()
    {
        var info = Poppler.Info(OverviewPdf.Write(SamplePage.Of(new())), "-rawdates");
        Assert.Contains("20260512041233", info);
        Assert.DoesNotContain("ModDate", info);
    }

    [Fact]
    public void Another_number_gives_another_id()
    {
        var one = Poppler.Info(OverviewPdf.Write(SamplePage.Of(new())), "-meta");
        var other = Poppler.Info(OverviewPdf.Write(SamplePage.Of(new(Revision: 2))), "-meta");
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void A_page_is_small() => Assert.InRange(OverviewPdf.Write(SamplePage.Of(new(Rows: 38, Members: 31))).Length, 10_000, 80_000);
}
