using Reporting.Unit.Pdf;
using Xunit;

namespace Reporting.Unit.Packs;

/// <summary>What there is to talk about in every municipality of the demonstration month, by each one's own group.</summary>
public sealed class TalkTests
{
    [Fact]
    public async Task Every_municipality_has_three_to_five_points_on_each_side_or_three_in_all()
    {
        foreach (var area in await AreasAsync())
        {
            var (weak, strong) = (area.Main, area.Talk.Strongest);
            Assert.True(weak.Count + strong.Count >= AreaTalk.Least, area.Area.Name);
            Assert.InRange(weak.Count, 0, 5);
            Assert.InRange(strong.Count, 0, 5);
            Assert.Equal(weak.Count + strong.Count, weak.Concat(strong).DistinctBy(p => p.Topic.Id).Count());
        }
    }

    [Fact]
    public async Task Who_another_is_told_to_learn_from_is_strong_in_that_by_its_own_note()
    {
        var areas = (await AreasAsync()).ToDictionary(a => a.Area.Code);
        var lessons = areas.Values.SelectMany(a => a.Lessons).ToList();
        Assert.NotEmpty(lessons);
        foreach (var lesson in lessons)
        {
            var talk = areas[lesson.Area.Code].Talk;
            Assert.True(talk.IsStrong(PackWorld.Catalogue, lesson.Indicator), $"{lesson.Area.Name}: {lesson.Indicator.Id}");
            Assert.NotEmpty(talk.Strongest);
        }
    }

    [Fact]
    public async Task No_topic_is_both_weak_and_strong_and_no_strength_has_an_adverse_finding()
    {
        foreach (var area in await AreasAsync())
        {
            var adverse = area.Overview.Findings.Where(f => f.IsAdverse).Select(f => f.Topic).ToHashSet();
            Assert.DoesNotContain(area.Talk.Strong, p => adverse.Contains(p.Topic.Id));
            Assert.Empty(area.Talk.Weak.Select(p => p.Topic.Id).Intersect(area.Talk.Strong.Select(p => p.Topic.Id)));
            Assert.Equal(adverse.Count, area.Talk.Weak.Count(p => p.Finding is not null));
        }
    }

    [Fact]
    public async Task Every_note_has_its_points_with_signs_at_findings_only_and_a_question_each()
    {
        var areas = await AreasAsync();
        foreach (var area in areas)
        {
            var blocks = MeetingPackPaper.Compose(await PackWorld.OfAsync(MeetingKind.Individual, area.Area.Code)).Blocks;
            var points = blocks.OfType<HeadingBlock>().Where(h => char.IsDigit(h.Text[0])).ToList();
            var questions = blocks.OfType<TextBlock>().Where(t => t.Text.StartsWith("Spørgsmål til dialogen: ", StringComparison.Ordinal));
            Assert.InRange(points.Count, AreaTalk.Least, 10);
            Assert.Equal(points.Count, questions.Count(q => q.Text.EndsWith('?')));
            Assert.Equal(area.Main.Concat(area.Talk.Strongest).Count(p => p.Finding is not null),
                points.Count(h => h.Text.IndexOfAny(['▼', '●', '▲']) >= 0));
        }
    }

    [Fact]
    public async Task A_level_is_said_to_be_unadjusted_and_never_a_result_problem()
    {
        var points = (await AreasAsync()).SelectMany(a => a.Talk.Weak.Concat(a.Talk.Strong)).Where(p => p.Level is not null).ToList();
        Assert.NotEmpty(points);
        foreach (var point in points)
        {
            var said = LevelText.In(Language.Danish).Explain("Tallet", point.Verdict, point.Indicator);
            Assert.Contains("ikke justeret for rammevilkår", said);
            Assert.DoesNotContain("resultatproblem", said);
            Assert.Contains(point.Side == TalkingSide.Weak ? "en udfordring" : "en styrke", said);
        }
    }

    [Fact]
    public async Task The_a4_names_a_level_with_what_it_is_not_adjusted_for_and_only_where_there_is_one()
    {
        foreach (var area in await AreasAsync())
        {
            var text = string.Join(' ', Placed.Texts(OverviewPdf.Page(area.Overview).Content).Select(t => t.Text));
            Assert.Equal(TopicLevel.Of(PackWorld.Catalogue, area.Overview.Printed.Rows.Select(r => r.Verdict).OfType<Verdict>()).Count > 0,
                text.Contains("ikke justeret for rammevilkår"));
        }
    }

    [Fact]
    public async Task The_picture_of_a_level_ends_in_what_the_sentence_holds_it_against()
    {
        var pack = Pack.Of(await PackWorld.OfAsync(new MeetingPackOrder(MeetingKind.Individual, [.. (await AreasAsync()).Select(a => a.Area.Code)])));
        var levels = pack.Areas.SelectMany(a => a.Talk.Weak.Concat(a.Talk.Strong)).Where(p => p.Level is not null).ToList();
        Assert.All(levels.Where(p => !p.Indicator.IsSum), point =>
        {
            var line = LevelLine.Of(pack.Figures, point.Verdict, point.Verdict.Month - 11, 12);
            Assert.Equal((decimal)point.Level!.Expected, line[^1]);
            var ratios = line.Select((l, i) => (l, pack.Figures.At(point.Indicator, point.Verdict.Area, point.Verdict.Month - 11 + i).Value))
                .Where(r => r is { l: not null, Value: not null }).Select(r => Math.Log((double)(r.Value! / r.l)!)).ToList();
            // The sentence rests on persons, the picture on the published per cents of one decimal.
            var slack = 0.01 + (point.Indicator.IsRate ? 0.05 / point.Level.Expected : 0);
            Assert.InRange(Math.Exp(ratios.Average()) / point.Level.Ratio, 1 - slack, 1 + slack);
        });
    }

    private static async Task<IReadOnlyList<PackArea>> AreasAsync()
    {
        var codes = PackWorld.Catalogue.AreasIn(Period.Month(2026, 8)).Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Code);
        return Pack.Of(await PackWorld.OfAsync(new MeetingPackOrder(MeetingKind.Individual, [.. codes]))).Areas;
    }
}
