using Xunit;

namespace Reporting.Unit.Mail;

public class KeptPicturesTests
{
    [Fact]
    public void APictureIsDrawnOnceForAllWhoGetIt()
    {
        var (kept, drawn) = (new KeptPictures(1000), 0);
        for (var i = 0; i < 1000; i++) kept.Of(("2026M03-r1", "101"), () => Of(10, ref drawn));
        Assert.Equal((1, 10), (drawn, kept.Bytes));
        Assert.Equal(20, kept.Of(("2026M03-r2", "101"), () => Of(20, ref drawn)).Bytes.Length);
    }

    [Fact]
    public void NoMoreIsKeptThanTheLimitAndTheOldestGoesFirst()
    {
        var (kept, drawn) = (new KeptPictures(1000), 0);
        for (var i = 0; i < 50; i++) kept.Of(i, () => Of(100, ref drawn));
        Assert.Equal((50, 1000), (drawn, kept.Bytes));
        kept.Of(49, () => Of(100, ref drawn));
        Assert.Equal(50, drawn);
        kept.Of(0, () => Of(2000, ref drawn));
        kept.Of(0, () => Of(2000, ref drawn));
        Assert.Equal((52, 1000), (drawn, kept.Bytes));
    }

    [Fact]
    public void TheMailsOfAThousandHoldTheSamePicture()
    {
        var (one, two) = (EveryMail.Overview(Language.Danish), EveryMail.Overview(Language.Danish));
        Assert.NotEmpty(one.Pictures);
        Assert.All(one.Pictures.Zip(two.Pictures), p => Assert.True(p.First.Content.Equals(p.Second.Content)));
        Assert.All(one.Pictures.Zip(EveryMail.Overview(Language.English).Pictures), p => Assert.False(p.First.Content.Equals(p.Second.Content)));
    }

    private static ChartPicture Of(int bytes, ref int drawn)
    {
        drawn++;
        return new(new byte[bytes], 1, 1);
    }
}
