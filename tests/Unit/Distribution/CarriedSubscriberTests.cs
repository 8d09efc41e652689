using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>Subscribers of areas that end.</summary>
public class CarriedSubscriberTests
{
    private static readonly Period December = Period.Month(2026, 12);
    private static readonly Period January = Period.Month(2027, 1);
    private static readonly Catalogue Catalogue = Seeds.SeedFolders.Of2026;

    [Fact]
    public void BothRegionsBecomeOneAndNothingElseChanges()
    {
        var her = Wanting("101", "084", "085") with { Wanted = Choice("085", "751") };
        var carried = Carry(her, January);
        Assert.Equal(["101", "086"], carried.Choice.Areas);
        Assert.Equal(["086", "751"], carried.Wanted!.Areas);
        Assert.Equal(her with { Choice = her.Choice, Wanted = her.Wanted }, carried with { Choice = her.Choice, Wanted = her.Wanted });
        Assert.Same(carried, Carry(carried, January));
        Assert.Same(her, Carry(her, December));
    }

    [Fact]
    public void AReportOfARegionThatEndedIsOneOfItsSuccessor()
    {
        var her = Wanting("101") with
        {
            Choice = Choice("101") with
            {
                Reports = [new("key-figures", "084", ReportRhythm.Quarterly), new("key-figures", "085", ReportRhythm.Monthly),
                    new("scorecards", "landsdel-01", ReportRhythm.Monthly)],
            },
        };
        Assert.Equal(["key-figures:086:Quarterly", "scorecards:landsdel-01:Monthly"],
            Carry(her, January).Choice.Reports.Select(r => r.ToString()));
        Assert.Equal(["084", "085"], News(her, January)!.Areas);
        Assert.Same(her, Carry(her, December));
    }

    [Fact]
    public void OneMailTellsOfAllThatEnded()
    {
        var news = News(Wanting("084", "101", "085"), January)!;
        Assert.Equal(("s|succession|2027M01", "084 085"), (news.Id, string.Join(' ', news.Areas)));
        // The same whichever run comes to it.
        Assert.Equal(news.Id, News(Wanting("084"), Period.Month(2027, 5))!.Id);
    }

    [Theory]
    [InlineData(SubscriberState.Unconfirmed)]
    [InlineData(SubscriberState.Suspended)]
    public void WhoIsSentNothingIsNotToldOfIt(SubscriberState state)
    {
        var her = Wanting("084") with { State = state };
        Assert.Null(News(her, January));
        Assert.Equal(["086"], Carry(her, January).Choice.Areas);
    }

    [Fact]
    public void WhoHasNoSuchAreaIsToldNothing()
    {
        Assert.Null(News(Wanting("101", "086"), January));
        Assert.Null(News(Wanting("084"), December));
    }

    private static Subscriber Carry(Subscriber subscriber, Period month) =>
        CarriedSubscriber.Carry(subscriber, Catalogue.Succession, month);

    private static Delivery? News(Subscriber subscriber, Period month) =>
        CarriedSubscriber.News(subscriber, Catalogue, month, "b", DateTimeOffset.UnixEpoch);

    private static Subscriber Wanting(params string[] areas) => new()
    {
        Id = "s", Mail = "s@region.example", Choice = Choice(areas), State = SubscriberState.Active, Created = DateTimeOffset.UnixEpoch,
    };

    private static SubscriptionChoice Choice(params string[] areas) => new(areas, SubscriptionKinds.Overview, Language.Danish, false);
}
