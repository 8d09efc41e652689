using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>When a delivery is due, lost and too old.</summary>
public class DeliveriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    [InlineData(6, 1920)]
    [InlineData(7, 3600)]
    [InlineData(1_000_000, 3600)]
    public void TheWaitDoublesUpToAnHour(int tries, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Deliveries.Wait(tries, TimeSpan.FromMinutes(1)));

    [Fact]
    public void WhatWaitsIsDueAtItsTime()
    {
        Assert.True(Deliveries.IsDue(Waiting(nextTry: 0), Lease, Now));
        Assert.False(Deliveries.IsDue(Waiting(nextTry: 1), Lease, Now));
    }

    [Fact]
    public void WhatIsBeingSentIsDueWhenItsSenderHasHadItsTime()
    {
        Assert.False(Deliveries.IsDue(Waiting(changed: -59) with { State = DeliveryState.Sending }, Lease, Now));
        Assert.True(Deliveries.IsDue(Waiting(changed: -60) with { State = DeliveryState.Sending }, Lease, Now));
    }

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.NotNeeded)]
    [InlineData(DeliveryState.Rejected)]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Cancelled)]
    public void WhatHasEndedIsNeverDue(DeliveryState state)
    {
        Assert.True(Deliveries.IsEnded(state));
        Assert.False(Deliveries.IsDue(Waiting(changed: -9_999) with { State = state }, Lease, Now));
    }

    [Fact]
    public void AMessageIsLostOnlyWhenItsDeliveryHasLongBeenDue()
    {
        Assert.True(Deliveries.IsLost(Waiting(nextTry: -180, changed: -180), Lease, Patience, Now));
        Assert.False(Deliveries.IsLost(Waiting(nextTry: -9_999, changed: -179), Lease, Patience, Now)); // sent again just now
        Assert.False(Deliveries.IsLost(Waiting(nextTry: -179, changed: -9_999), Lease, Patience, Now)); // its message comes now
        Assert.True(Deliveries.IsLost(Waiting(changed: -240) with { State = DeliveryState.Sending }, Lease, Patience, Now));
        Assert.False(Deliveries.IsLost(Waiting(changed: -239) with { State = DeliveryState.Sending }, Lease, Patience, Now));
    }

    [Fact]
    public void AfterADayItIsGivenUp()
    {
        Assert.False(Deliveries.IsTooOld(Waiting() with { Created = Now.AddHours(-24).AddSeconds(1) }, Now));
        Assert.True(Deliveries.IsTooOld(Waiting() with { Created = Now.AddHours(-24) }, Now));
    }

    private static Delivery Waiting(int nextTry = 0, int changed = 0) => new()
    {
        Batch = "b", Id = "i", Subscriber = "s", Kind = DeliveryKind.Overview, Areas = ["101"], Created = Now,
        Changed = Now.AddSeconds(changed), NextTry = Now.AddSeconds(nextTry),
    };
}
