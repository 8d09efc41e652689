using FsCheck;
using FsCheck.Fluent;
using Reporting.Unit.Meetings;
using Xunit;

namespace Reporting.Unit.Subscriptions;

public class SiteLinksTests
{
    private const string Id = "0198c0de5a7e7000a000000000000001";
    private static readonly LinkSigner Signer = new(() => "0123456789abcdef0123456789abcdef", TimeProvider.System);
    private static readonly SiteLinks Links = new(Signer, new Uri("https://overviews.example/sub/"), TimeProvider.System);
    private static readonly SubscriptionChoice Choice = new(["751"], SubscriptionKinds.Alerts, Language.Danish, false);
    private static readonly Subscriber Person =
        new() { Id = Id, Mail = "a@b.example", Choice = Choice, Created = DateTimeOffset.UnixEpoch };

    [Fact]
    public void AConfirmLinkHoldsWhatIsWanted() => Prop.ForAll(
        (from kinds in Gen.Choose(1, 31)
         from language in Gen.Elements(Language.Danish, Language.English)
         from perArea in Gen.Elements(true, false)
         from areas in Gen.Elements("101", "751", "082", "000").ListOf()
         from reports in Gen.Elements(new ReportSubscription("key-figures", "landsdel-01", ReportRhythm.Quarterly),
             new ReportSubscription("annual-review", "751", ReportRhythm.Monthly)).ListOf()
         select new SubscriptionChoice([.. areas], (SubscriptionKinds)kinds, language, perArea) { Reports = [.. reports] }).ToArbitrary(),
        wanted =>
        {
            var address = Links.Confirm(Person with { Wanted = wanted });
            var (id, choice) = LinkPayload.ReadConfirm(Signer.Open("confirm", address.Segments[^1]).Payload);
            Assert.Equal(Id, id);
            Assert.True(SubscriptionChoice.IsSame(wanted, choice));
            Assert.Equal(Person.Asked, LinkPayload.ReadNumber(Signer.Open("confirm", address.Segments[^1]).Payload));
            Assert.Equal(wanted.Language == Language.English ? "?lang=en" : "", address.Query);
        }).Check(Properties.Times(100));

    [Fact]
    public void TheLongestConfirmLinkStillFitsInAnAddress()
    {
        var areas = Enumerable.Range(101, ChoiceRules.MaxAreas).Select(a => a.ToString()).ToList();
        var reports = Enumerable.Repeat(
            new ReportSubscription("annual-review", "kommunegruppe-1", ReportRhythm.Quarterly), ReportSubscription.Max).ToList();
        Assert.InRange(Links.Confirm(Person with { Wanted = Choice with { Areas = areas, Reports = reports } }).AbsoluteUri.Length, 1, 2000);
    }

    [Fact]
    public void LinksStandBelowThePublicAddress()
    {
        var leave = Links.Leave(Person, SubscriptionKinds.Digest);
        Assert.StartsWith("https://overviews.example/sub/subscriptions/leave/", leave.AbsoluteUri);
        Assert.Equal((Id, SubscriptionKinds.Digest), LinkPayload.ReadLeave(Signer.Open("leave", leave.Segments[^1]).Payload));
        Assert.Equal(Id, Signer.Open("manage", Links.Manage(Person).Segments[^1]).Payload);
        Assert.Equal("2026M03/2/101.pdf",
            Signer.Open("document", Links.Document(Period.Parse("2026M03"), 2, "101.pdf", TimeSpan.FromDays(1)).Segments[^1]).Payload);
        var report = Links.Report(
            new(Period.Parse("2026M03"), 2), new("key-figures", "landsdel-01", ReportRhythm.Monthly), Language.English, TimeSpan.FromDays(1));
        Assert.Equal((new RunKey(Period.Parse("2026M03"), 2), "key-figures", "landsdel-01", Language.English),
            LinkPayload.ReadReport(Signer.Open("document", report.Segments[^1]).Payload));
        Assert.Null(LinkPayload.ReadReport("2026M03/2/101.pdf"));
        var (area, month) = (new Area("101", "København", AreaKind.Municipality, "own", Validity.Always), Period.Parse("2026M03"));
        Assert.Equal("https://overviews.example/sub/areas/101?month=2026M03", Links.Area(area, month).AbsoluteUri);
        Assert.Equal("https://overviews.example/sub/regions/101?month=2026M03&lang=en",
            Links.Area(area with { Kind = AreaKind.Region }, month, Language.English).AbsoluteUri);
    }

    [Fact]
    public void OnlyALeaveLinkNeverEnds()
    {
        var later = new LinkSigner(() => "0123456789abcdef0123456789abcdef", new Ahead(TimeSpan.FromDays(59)));
        Assert.Equal(LinkState.Expired, later.Open("confirm", Links.Confirm(Person).Segments[^1]).State);
        Assert.Equal(LinkState.Valid, later.Open("manage", Links.Manage(Person).Segments[^1]).State);
        var muchLater = new LinkSigner(() => "0123456789abcdef0123456789abcdef", new Ahead(TimeSpan.FromDays(36_500)));
        Assert.Equal(LinkState.Expired, muchLater.Open("manage", Links.Manage(Person).Segments[^1]).State);
        Assert.Equal(LinkState.Valid, muchLater.Open("leave", Links.Leave(Person, SubscriptionKinds.Alerts).Segments[^1]).State);
    }

    [Fact]
    public void LinksAboutAMeetingEndByItsDayOrByWhenTheyWereSent()
    {
        var clock = new FixedClock(new(2026, 4, 2, 12, 0, 0, TimeSpan.Zero));
        var signer = new LinkSigner(() => "0123456789abcdef0123456789abcdef", clock);
        var (links, meeting) = (new SiteLinks(signer, Links.Site, clock), SampleMeeting.Of(date: new(2026, 3, 24)));
        var material = links.Material(meeting, "order", "pack.pdf").Segments[^1];
        var day = new DateTimeOffset(2026, 3, 24, 0, 0, 0, TimeSpan.Zero).AddDays(MaterialMail.LinkDays);
        Assert.Equal(day.AddDays(1), signer.Open("material", material).Expires); // all of the last day
        var sent = clock.Now.AddDays(-3);
        var minutes = links.MinutesApproval(meeting, "751", new(1, 1, sent, "ABC")).Segments[^1]; // a reminder makes it last no longer
        Assert.Equal(sent + SiteLinks.ApproveWithin, signer.Open("minutes", minutes).Expires);
    }

    [Theory]
    [InlineData("https://overviews.example", "https://overviews.example/")]
    [InlineData("https://overviews.example/sub/", "https://overviews.example/sub/")]
    [InlineData(null, "http://127.0.0.1:7071/")]
    public void ThePublicAddressIsRead(string? text, string address) =>
        Assert.Equal(address, TestSettings.Read<SiteOptions>(("Site__Address", text)).Address.AbsoluteUri);

    [Theory]
    [InlineData("overviews.example")]
    [InlineData("/overviews")]
    [InlineData("ftp://overviews.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://overviews.example/?a=b")]
    [InlineData("https://user:word@overviews.example/")]
    public void WhatIsNoPublicAddressIsRefused(string text) =>
        Assert.Contains("Site__Address", Assert.Single(TestSettings.Errors<SiteOptions>(("Site__Address", text))));

    private sealed class Ahead(TimeSpan time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + time;
    }
}
