using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Newsletters;

/// <summary>What a newsletter is made of, who gets it, and what may be typed in it.</summary>
public class NewsletterTests
{
    private static readonly Newsletter Letter = new("2026-4f2a9c1d0b7e", "082", "Nyt");
    private static readonly NewsletterReader Reader =
        new(SeedFolders.Of2026, new FixedClock(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void LinesAreParagraphsAndThoseWithAStrokeBeforeThemLists() => Assert.Equal(
        ["En -", "* to|tre", "-fire", "* fem"],
        NewsletterText.Parts("En -\n- to\n\n - tre\n-fire\n- fem").Select(p => (p.IsList ? "* " : "") + string.Join('|', p.Lines)));

    [Theory]
    [InlineData("751", true)]
    [InlineData("082", true)]
    [InlineData("000", true)]
    [InlineData("101", false)]
    [InlineData("081", false)]
    [InlineData("740", false, "751")]
    [InlineData("751", true, "751")]
    [InlineData("082", true, "751")]
    public void ItGoesToThoseOfItsAreas(string chosen, bool gets, params string[] areas)
    {
        var audience = new NewsletterAudience(Letter with { Areas = areas }, Reader.Within("082"), SeedFolders.Of2026);
        var her = Subscriber(chosen, SubscriptionKinds.Newsletters | SubscriptionKinds.Alerts);
        Assert.Equal(gets, audience.Holds(her));
        Assert.False(audience.Holds(her with { State = SubscriberState.Unconfirmed }));
        Assert.False(audience.Holds(her with { State = SubscriberState.Suspended }));
        Assert.False(audience.Holds(Subscriber(chosen, SubscriptionKinds.Alerts)));
    }

    [Theory]
    [InlineData("Nyt\r\nBcc: alle@example.org", "title")]
    [InlineData("Nyt\u0000", "title")]
    [InlineData("", "title")]
    public void ATitleIsOneLine(string title, string wrong)
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Letter, new() { Title = title }, errors));
        Assert.Equal(wrong, Assert.Single(errors.All).Field);
    }

    [Fact]
    public void WhatIsPutInStaysInItsSectionAndWhatIsEmptyFallsOut()
    {
        var link = new NewsletterLink("/about", new("Om", "About"), false);
        var known = Letter with { Sections = [new("A", "a"), new("B", "b") { Links = [link] }, new("C", "c")] };
        var typed = new NewsletterInput { Title = "Nyt", Sections = [new(null, null), new("B2", null), new("C", "c2")] };
        var read = Reader.Read(known, typed, new())!.Tidied();
        Assert.Equal([("B2", "", 1), ("C", "c2", 0)], read.Sections.Select(s => (s.Heading, s.Text, s.Links.Count)));
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Letter, new() { Title = "Nyt", Areas = ["101"] }, errors));
        Assert.Equal("areas", Assert.Single(errors.All).Field);
    }

    private static Subscriber Subscriber(string area, SubscriptionKinds kinds) => new()
    {
        Id = "a", Mail = "a@b.example", Choice = new([area], kinds, Language.Danish, false), Created = default,
        State = SubscriberState.Active,
    };
}
