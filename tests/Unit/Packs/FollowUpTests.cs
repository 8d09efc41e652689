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
    public void The_area_is_held_against_its_group_in_persons()
    {
        // The group fell by 2.0 per cent from 4,900 to 4,800; so 900 would have become 881.6.
        var follow = Follow(Agreement(new AgreementAim(Jobless, Month - 12, -5)), 800);
        Assert.Equal((900m, 800m), (follow.Start.Value, follow.Now.Value));
        Assert.Equal(-81.6m, Math.Round(follow.Against.Value!.Value, 1));
        Assert.Equal(855m, follow.Goal);
        var alone = Pack.Of(Input(800) with { Agreements = [new(Meeting, Agreement(new AgreementAim(Jobless, Month - 12, -5)))],
            Groups = new Dictionary<string, ComparisonGroup>() }).Areas[0].FollowUps[0];
        Assert.Equal(Reason.NoGroup, alone.Against.Why);
    }

    [Theory]
    [InlineData(810, true)]
    [InlineData(790, false)]
    public void A_figure_to_reach_is_held_against_the_figure_itself(int target, bool reached) =>
        Assert.Equal(reached, Follow(Agreement(new AgreementAim(Jobless, Month - 12, -1) { Target = target, Start = 2000 }), 800).Reached);

    [Fact]
    public void Agenda_and_slide_count_the_same()
    {
        var agreement = Agreement(new AgreementAim(Jobless, Month - 12, -5)) with { Due = new DateOnly(2026, 1, 1) };
        var input = Input(800) with
        {
            Agreements = [new(Meeting.AddMonths(-6), agreement), new(Meeting, agreement with { Id = "2" }),
                new(Meeting, agreement with { Id = "3", State = AgreementState.Done })],
            Last = [new("1", Meeting, "Bedre.", "Færre ledige.", ["Ny model"])],
        };
        const string Counted = "3 aftaler, 2 åbne, heraf 2 over fristen";
        var (paper, slides) = (PlainText.Of(MeetingPackPaper.Compose(input)), PlainText.Of(MeetingPackSlides.Compose(input)));
        Assert.Contains($"Opfølgning på aftaler, senest fra 2. april 2025 ({Counted})", paper);
        Assert.Contains($"Opfølgning: {Counted}; 3 har nået målet", slides);
        foreach (var said in new[] { "Status: Bedre.", "Ny model", "Forventning til perioden: Færre ledige." }) Assert.Contains(said,
            paper);
    }

    [Fact]
    public void What_is_withheld_is_said()
    {
        var order = new MeetingPackOrder(MeetingKind.Network, ["1", "2"]);
        var input = Input(Usual, order, 800, 900) with { Withheld = true };
        var text = PlainText.Of(MeetingPackPaper.Compose(input));
        Assert.Contains("Der er åbne aftaler fra møder, som ikke alle på dette møde var med til.", text);
        Assert.DoesNotContain("ingen aftaler", text);
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
