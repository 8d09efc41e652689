using Xunit;

namespace Reporting.Unit.Mail;

public class OverviewChangesTests
{
    private static readonly Overview Before = MailSample.Overview(MailSample.Wish, (4, VerdictState.Watch));

    [Fact]
    public void The_same_page_has_no_changes() =>
        Assert.Empty(OverviewChanges.Between(Before, MailSample.Overview(MailSample.Wish with { Revision = 2 }, (4, VerdictState.Watch)), []));

    [Fact]
    public void What_rounds_to_the_same_is_no_change() => Assert.Empty(OverviewChanges.Between(Before, Moved(0.0001m), []));

    [Fact]
    public void Every_printed_figure_is_compared()
    {
        var change = Assert.Single(OverviewChanges.Between(Before, Moved(1), []));
        Assert.Equal(Enum.GetValues<FigureField>(), change.Figures.Select(f => f.Field));
        Assert.All(change.Figures, f => Assert.Equal(f.Before.Value + 1, f.After.Value));
        Assert.False(change.VerdictChanged);
    }

    [Fact]
    public void A_level_that_is_compared_is_rounded_as_a_level()
    {
        var rate = Before.Rows.First(r => r.Indicator is { ComparedBy: ComparedBy.Level, Decimals: 1 } && r.Mean.Value is not null);
        var set =
            MailSample.Edit(Before,
                r => r == rate ? r with { Mean = Figure.Of(15.31m), Indicator = r.Indicator with { ChangeDecimals = 2 } } : r);
        var after = MailSample.Edit(set, r => r.Indicator.Id == rate.Indicator.Id ? r with { Mean = Figure.Of(15.34m) } : r);
        Assert.Empty(OverviewChanges.Between(set, after, []));
    }

    [Fact]
    public void Another_verdict_is_a_change_and_another_direction_of_silence_is_none()
    {
        var after = MailSample.Edit(Before, r => r.Indicator.Id switch
        {
            "i4" => r with { Verdict = r.Verdict! with { State = VerdictState.Problem } },
            "i6" => r with { Verdict = r.Verdict! with { Direction = VerdictDirection.Lower } },
            "i7" => r with { Verdict = null },
            _ => r,
        });
        var change = Assert.Single(OverviewChanges.Between(Before, after, []));
        Assert.Equal(("i4", true, 0), (change.Indicator.Id, change.VerdictChanged, change.Figures.Count));
    }

    [Fact]
    public void Another_period_and_another_reason_are_changes()
    {
        var after = MailSample.Edit(Before, r => r.Indicator.Id switch
        {
            "i6" => r with { Period = r.Period! + 1 },
            "i7" => r with { Best = Figure.Not(Reason.Suppressed) },
            _ => r,
        });
        Assert.Equal(["i6", "i7"], OverviewChanges.Between(Before, after, []).Select(c => c.Indicator.Id));
    }

    [Fact]
    public void A_row_that_only_one_has_is_left_out()
    {
        var shorter = Before with { Sections = [.. Before.Sections.Skip(1)] };
        Assert.Empty(OverviewChanges.Between(Before, shorter, []));
        Assert.Empty(OverviewChanges.Between(shorter, Before, []));
    }

    [Fact]
    public void What_the_group_was_before_is_hidden_where_a_figure_of_a_member_is_withdrawn()
    {
        ObservationChange[] withdrawn = [Withdrawal("another", "i6"), Withdrawal(Before.Area.Code, "i7")];
        var change = Assert.Single(OverviewChanges.Between(Before, Moved(1), withdrawn));
        Assert.Equal([FigureField.Best, FigureField.Mean], change.Figures.Where(f => f.IsBeforeHidden).Select(f => f.Field));
        Assert.False(change.IsNews);
    }

    [Fact]
    public void What_an_area_was_before_is_hidden_where_its_own_figure_is_withdrawn_in_whatever_period()
    {
        var change = Assert.Single(OverviewChanges.Between(Before, Moved(1), [Withdrawal(Before.Area.Code, "i6")]));
        Assert.All(change.Figures, f => Assert.True(f.IsBeforeHidden));
    }

    [Fact]
    public void A_mail_does_not_tell_what_is_hidden()
    {
        var earlier = MailSample.Edit(Before, r => r.Indicator.Id == "i6" ? r with { Mean = Figure.Of(987) } : r);
        var after = Moved(1) with { Run = Before.Run with { Revision = 2 } };
        string Mail(params ObservationChange[] withdrawn) => OverviewMail.Compose(
            [MailSample.Page(after, null, OverviewChanges.Between(earlier, after, withdrawn))], MailSample.Catalogue, MailSample.Links,
            Language.Danish).Text.ReplaceLineEndings(" ");
        Assert.Contains("987", Mail());
        Assert.DoesNotContain("987", Mail(Withdrawal("another", "i6")));
        Assert.Contains("kilden har trukket et tal tilbage", Mail(Withdrawal("another", "i6")));
    }

    private static ObservationChange Withdrawal(string area, string indicator) =>
        new(area, indicator, MailSample.Month - 9, Observation.Suppressed, Observation.Suppressed);

    private static Overview Moved(decimal by)
    {
        return MailSample.Edit(Before, r => r.Indicator.Id != "i6" ? r : r with
        {
            Level = Add(r.Level), ChangeLastPeriod = Add(r.ChangeLastPeriod), ChangeLastYear = Add(r.ChangeLastYear),
            Best = Add(r.Best), Mean = Add(r.Mean),
        });

        Figure Add(Figure figure) => Figure.Of(figure.Value!.Value + by);
    }
}
