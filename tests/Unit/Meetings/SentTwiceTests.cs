using Reporting.Website.Meetings;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>A form that comes twice is told from another.</summary>
public sealed class SentTwiceTests
{
    private static readonly Agreement First =
        new("1", "751", "Flere samtaler", "Jobcentret", null, new("ledige-dagpenge", Period.Parse("2026M03"), -5), AgreementState.Done);
    private static readonly Minutes Kept = new("Vi drøftede de unge.", true, [First], [new(null, "Lovgivning", "Den er svær.")]);

    [Fact]
    public void NewAgreementsHaveNoIdAndNoneItsState() =>
        Assert.True(SentTwice.Is(Kept, Kept with { Agreements = [First with { Id = "2", State = AgreementState.Open }] }));

    [Fact]
    public void AnyOtherDifferenceIsAnotherForm()
    {
        Assert.False(SentTwice.Is(null, Kept));
        foreach (var other in new[]
        {
            Kept with { Text = "" }, Kept with { OverviewDiscussed = false }, Kept with { Agreements = [] },
            Kept with { Agreements = [First, First] },
            Kept with { Agreements = [First with { What = "Færre samtaler" }] }, Kept with { Agreements = [First with { Aim = null }] },
            Kept with { Messages = [] },
        }) Assert.False(SentTwice.Is(Kept, other));
    }

    [Fact]
    public void AddressesThatWereLeftEmptyAreNoDifference()
    {
        var kept = new MeetingContacts("region@region.example", new Dictionary<string, string> { ["751"] = "chef@jobcenter.example" });
        Assert.True(SentTwice.Is(kept, null));
        Assert.True(SentTwice.Is(kept, MeetingContacts.None));
        Assert.True(SentTwice.Is(kept, kept));
        Assert.False(SentTwice.Is(kept, kept with { Region = "other@region.example" }));
        Assert.False(SentTwice.Is(MeetingContacts.None, kept with { Region = null }));
    }

    [Theory]
    [InlineData("0123456789ab", "2026-082-0123456789ab")]
    [InlineData("", "2026-082-aaaaaaaaaaaa")]
    [InlineData("0123456789AB", "2026-082-aaaaaaaaaaaa")]
    [InlineData("0123456789ab-084", "2026-082-aaaaaaaaaaaa")]
    public void AFormsMarkIsTheMeetingsWhenItIsOne(string mark, string id) =>
        Assert.Equal(id, MeetingIds.Of("2026-082-aaaaaaaaaaaa", mark));
}
