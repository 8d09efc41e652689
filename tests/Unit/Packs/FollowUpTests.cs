using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Packs;

public class FollowUpTests
{
    private static readonly DateOnly Meeting = new(2025, 4, 2);

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-20, false)]
    public void Tells_whether_the_aim_is_reached(int aim, bool reached)
    {
        var follow = Follow(Agreement(new AgreementAim(Jobless, Month - 12, aim)), 800);
        Assert.Equal(reached, follow.Reached);
        Assert.Equal(-11.1m, Math.Round(follow.Own.Value!.Value, 1));
        Assert.Equal(-2.0m, Math.Round(follow.Group.Value!.Value, 1));
    }

    [Fact]
    public void An_aim_to_keep_a_figure_is_reached_unless_it_gets_worse()
    {
        Assert.True(Follow(Agreement(new AgreementAim(Jobless, Month - 12, 0)), 1000).Reached);
        Assert.False(Follow(Agreement(new AgreementAim(Jobless, Month - 12, 0)), 1100).Reached);
    }

    [Fact]
    public void What_cannot_be_told_is_neither_reached_nor_missed()
    {
        foreach (var aim in new AgreementAim?[] { null, new("findes-ikke", Month - 12, -5), new(Jobless, Month, -5),
            new(Jobless, Period.Quarter(2025, 1), -5), new("uden", Month - 12, -5), new(Jobless, Month - 60, -5) })
            Assert.Null(Follow(Agreement(aim), 800).Reached);
    }

    [Fact]
    public void Only_what_is_open_can_be_past_its_date()
    {
        Assert.True(Follow(Agreement(null) with { Due = new DateOnly(2026, 4, 19) }, 800).IsOverdue);
        Assert.False(Follow(Agreement(null) with { Due = new DateOnly(2026, 4, 20) }, 800).IsOverdue);
        Assert.False(Follow(Agreement(null) with { Due = new DateOnly(2026, 4, 1), State = AgreementState.Done }, 800).IsOverdue);
        Assert.False(Follow(Agreement(null) with { Due = null }, 800).IsOverdue);
    }

    private static Agreement Agreement(AgreementAim? aim) => new("1", "1", "Mere kontakt", "Jobcentret", null, aim, AgreementState.Open);

    private static FollowUp Follow(Agreement agreement, int end) =>
        Pack.Of(Input(end) with { Agreements = [new(Meeting, agreement)] }).Areas[0].FollowUps[0];
}
