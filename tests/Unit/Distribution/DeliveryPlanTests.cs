using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>Who is owed which mails, and that planning twice, later or half owes nobody a second one.</summary>
public class DeliveryPlanTests
{
    private const SubscriptionKinds All = SubscriptionKinds.Overview | SubscriptionKinds.Alerts | SubscriptionKinds.Digest;
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void OneMailPerKindOverAllHerAreas()
    {
        var plan = DeliveryPlan.Of(Wanting(All, "101", "147"), Run(crossed: ["147"]), []);
        Assert.Equal(
            ["s|overview|101: 101 147", "s|alert|147: 147", "s|digest|101: 101 147"], plan.Select(Shown));
        Assert.All(plan,
            d => Assert.Equal(("2026M03-000001", "s", DeliveryState.Waiting, Now), (d.Batch, d.Subscriber, d.State, d.NextTry)));
    }

    [Fact]
    public void EachAreaInAMailOfItsOwn()
    {
        var plan =
            DeliveryPlan.Of(Wanting(All, "101", "147") with { Choice = Choice(All, true, "101", "147", "101") },
                Run(crossed: ["101", "147"]), []);
        Assert.Equal(
            ["s|overview|101: 101", "s|overview|147: 147", "s|alert|101: 101", "s|alert|147: 147", "s|digest|101: 101 147"],
            plan.Select(Shown));
    }

    [Fact]
    public void AQuietMonthSendsNoAlert() =>
        Assert.Empty(DeliveryPlan.Of(Wanting(SubscriptionKinds.Alerts, "101"), Run(crossed: ["147"]), []));

    [Fact]
    public void ARegionStandsForItsMembersInAlertsAndDigestsAndForItselfInOverviews()
    {
        var plan = DeliveryPlan.Of(Wanting(All, "hovsj", "101"), Run(crossed: ["147", "851", "hovsj"]), []);
        Assert.Equal(
            ["s|overview|hovsj: hovsj 101", "s|alert|hovsj: hovsj 147", "s|digest|hovsj: hovsj 101 147"], plan.Select(Shown));
    }

    [Fact]
    public void AreasThatFailedOrDoNotExistAreLeftOut()
    {
        var plan = DeliveryPlan.Of(Wanting(All, "999", "101", "147"), Run(failed: ["101"], crossed: ["999"]), []);
        Assert.Equal(["s|overview|147: 147", "s|digest|999: 101 147"], plan.Select(Shown));
        Assert.Empty(DeliveryPlan.Of(Wanting(All, "999"), Run(), []));
        Assert.Empty(DeliveryPlan.Of(Wanting(SubscriptionKinds.Overview, "101"), Run(failed: ["101"]), []));
    }

    [Fact]
    public void AnAreaThatIsMadeLaterComesLaterAndNothingComesTwice()
    {
        var her = Wanting(All, "101", "147");
        var first = DeliveryPlan.Of(her, Run(failed: ["101"], crossed: ["147"]), []);
        Assert.Empty(DeliveryPlan.Of(her, Run(failed: ["101"], crossed: ["147"]), first));
        var second = DeliveryPlan.Of(her, Run(crossed: ["147", "101"]), first);
        Assert.Equal(["s|overview|101: 101", "s|alert|101: 101"], second.Select(Shown));
        Assert.Empty(DeliveryPlan.Of(her, Run(crossed: ["147", "101"]), [.. first, .. second]));
    }

    [Fact]
    public void AHalfPlanIsMadeWhole()
    {
        var her = Wanting(All, "101") with { Choice = Choice(All, true, "101", "147") };
        var whole = DeliveryPlan.Of(her, Run(), []);
        Assert.Equal(whole.Skip(1).Select(Shown), DeliveryPlan.Of(her, Run(), [whole[0]]).Select(Shown));
    }

    [Fact]
    public void EachReportComesInAMailOfItsOwnAndOnce()
    {
        var her = Reported("key-figures:hovsj:Monthly", "key-figures:landsdel-01:Quarterly", "annual-review:101:Monthly", "key-figures:999:Monthly");
        var plan = DeliveryPlan.Of(her, Run(failed: ["101"]), []);
        Assert.Equal(["s|report|key-figures_hovsj: hovsj", "s|report|key-figures_landsdel-01: 101 147", "s|report|annual-review_101: 101"],
            plan.Select(Shown));
        Assert.Equal(her.Choice.Reports.Take(3), plan.Select(d => d.Report));
        // Wanted twice, or in another rhythm since, it is the same report.
        Assert.Empty(DeliveryPlan.Of(Reported("key-figures:hovsj:Quarterly", "key-figures:hovsj:Monthly"), Run(), plan));
        Assert.Equal(plan.Skip(1).Select(Shown), DeliveryPlan.Of(her, Run(), [plan[0]]).Select(Shown));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(9, true)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void AQuarterlyReportComesWithTheMonthThatEndsAQuarter(int month, bool isDue)
    {
        var run = Run() with { Month = Period.Month(2026, month) };
        Assert.Equal(isDue, DeliveryPlan.Of(Reported("key-figures:hovsj:Quarterly"), run, []).Count == 1);
        Assert.Single(DeliveryPlan.Of(Reported("key-figures:hovsj:Monthly"), run, []));
    }

    [Fact]
    public void OnlyWhatIsStillWantedIsSent()
    {
        var her = Reported("key-figures:hovsj:Monthly", "annual-review:101:Monthly");
        var planned = DeliveryPlan.Of(her, Run(), []);
        Assert.All(planned, d => Assert.True(Deliveries.IsAskedFor(d, her.Choice)));
        var less = Reported("annual-review:101:Quarterly").Choice;
        Assert.Equal([false, true], planned.Select(d => Deliveries.IsAskedFor(d, less)));
        var left = her.Choice.Without(SubscriptionKinds.Reports);
        Assert.Equal((SubscriptionKinds.None, 0), (left.Kinds, left.Reports.Count));
        Assert.All(planned, d => Assert.False(Deliveries.IsAskedFor(d, left)));
    }

    [Theory]
    [InlineData(SubscriberState.Unconfirmed)]
    [InlineData(SubscriberState.Suspended)]
    public void WhoIsNotActiveIsOwedNothing(SubscriberState state) =>
        Assert.Empty(DeliveryPlan.Of(Wanting(All, "101") with { State = state }, Run(crossed: ["101"]), []));

    private static string Shown(Delivery delivery) => $"{delivery.Id}: {string.Join(' ', delivery.Areas)}";

    private static Subscriber Wanting(SubscriptionKinds kinds, params string[] areas) => new()
    {
        Id = "s", Mail = "chef@example.dk", State = SubscriberState.Active, Created = Now, Choice = Choice(kinds, false, areas),
    };

    private static Subscriber Reported(params string[] reports) => Wanting(SubscriptionKinds.Reports) with
    {
        Choice = Choice(SubscriptionKinds.Reports, false) with { Reports = [.. reports.Select(r => ReportSubscription.Read(r)!)] },
    };

    private static SubscriptionChoice Choice(SubscriptionKinds kinds, bool perArea, params string[] areas) =>
        new(areas, kinds, Language.Danish, perArea);

    private static RunFacts Run(string[]? failed = null, string[]? crossed = null) => new(
        "2026M03-000001", new HashSet<string> { "101", "147", "851", "hovsj" }, (failed ?? []).ToHashSet(),
        new Dictionary<string, IReadOnlyList<string>> { ["hovsj"] = ["101", "147"] }, (crossed ?? []).ToHashSet(), Now)
    {
        Month = Period.Month(2026, 3), Groups = new Dictionary<string, IReadOnlyList<string>> { ["landsdel-01"] = ["101", "147"] },
    };
}
