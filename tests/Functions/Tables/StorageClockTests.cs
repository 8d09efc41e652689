using Xunit;

namespace Reporting.FunctionTests.Tables;

public class StorageClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, -1, 0)] // a whole second that has passed meanwhile
    [InlineData(30, 5, 0)] // a slow answer, of whenever
    [InlineData(30, 29, 0)]
    [InlineData(0, 120, 120)]
    [InlineData(0, -120, -120)]
    [InlineData(10, 130, 120)]
    [InlineData(10, -120, -120)]
    public void TheAccountIsBelievedWhereItCannotBeTheWay(int took, int said, int ahead)
    {
        var local = new FixedClock(Noon);
        var clock = new StorageClock(local);
        var sent = clock.Sending();
        local.Now += TimeSpan.FromSeconds(took);
        clock.Hear(sent, Noon.AddSeconds(said));
        Assert.Equal(local.Now.AddSeconds(ahead), clock.GetUtcNow());
    }

    [Fact]
    public void ItIsSetRightAgainByTheNextAnswer()
    {
        var local = new FixedClock(Noon);
        var clock = new StorageClock(local);
        clock.Hear(clock.Sending(), Noon.AddMinutes(2));
        clock.Hear(clock.Sending(), null);
        Assert.Equal(Noon.AddMinutes(2), clock.GetUtcNow());
        clock.Hear(clock.Sending(), Noon);
        Assert.Equal(Noon, clock.GetUtcNow());
    }
}
