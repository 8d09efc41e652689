using Reporting.Unit.Seeds;
using Reporting.Website.Knowledge;
using Xunit;

namespace Reporting.Unit.Knowledge;

public class TrialReaderTests
{
    private const string Id = "2026-4f2a9c1d0b7e";
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly TrialReader Reader = new(Catalogue, new Meetings.FixedClock(new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero)));
    private static readonly TrialScoreReader Scores = new(Catalogue);

    private static TrialInput Sound => new()
    {
        Title = " Fælles indgang ", Aim = "Kort\r\nvej", Areas = ["813", "787", "813"], From = "2025-09-01", PlannedEnd = "2026-09-01",
        Criteria = ["Opbakning", null, "Metoder"], Indicators = ["ledige-dagpenge"], Topics = [Catalogue.Topics[0].Id, "findes-ikke"],
        Hard = "Andre aktører",
    };

    [Fact]
    public void What_is_written_is_read_and_shown_in_the_form_again()
    {
        var trial = Read(Sound, null);
        Assert.Equal(("Fælles indgang", "Kort\nvej", "813,787"), (trial.Title, trial.Aim, string.Join(',', trial.Areas)));
        Assert.Equal([(1, "Opbakning"), (3, "Metoder")], trial.Criteria.Select(c => (c.Number, c.Name)));
        var again = Read(TrialForm.Of(trial).Input, trial);
        Assert.Equal(Json(trial), Json(again));
    }

    [Fact]
    public void All_errors_come_at_once_by_their_fields()
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Id, new()
        {
            Title = "to\nlinjer", Aim = " ", Areas = ["nowhere", "081"], From = "2026-03-01", PlannedEnd = "i går", Ended = "2026-03-01",
            Indicators = [.. Catalogue.Judged.Take(6).Select(i => i.Id)], Learnt = "\u0001",
        }, null, errors));
        Assert.Equal(["aim", "areas", "criterion1", "ended", "indicators", "learnt", "plannedEnd", "title"],
            errors.All.Select(e => e.Field).Distinct().Order());
    }

    [Fact]
    public void A_trial_has_not_ended_on_a_day_to_come()
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Id, Sound with { Ended = "2026-11-30" }, null, errors));
        Assert.NotNull(Reader.Read(Id, Sound with { Ended = "2026-11-29" }, null, new()));
        Assert.Equal(1, errors.Count);
    }

    [Fact]
    public void A_criterion_that_is_renamed_keeps_its_scores_and_an_area_that_leaves_takes_its_own_along()
    {
        var scored = Score(Read(Sound, null), TrialTime.Start, ("score-1-813", "2"), ("score-1-787", "4"), ("score-3-813", "1"))!;
        var changed = Read(Sound with { Criteria = ["Lokal opbakning", "Ny"], Areas = ["787"] }, scored);
        Assert.Equal(["Lokal opbakning", "Ny"], changed.Criteria.Select(c => c.Name));
        Assert.Equal([new TrialScore("787", TrialTime.Start, 4)], changed.Criteria[0].Scores);
        Assert.Empty(changed.Criteria[1].Scores);
    }

    [Fact]
    public void Scores_of_a_time_take_the_place_of_those_of_the_same_time_only()
    {
        var first = Score(Read(Sound, null), TrialTime.Start, ("score-1-813", "2"))!;
        var then = Score(Score(first, TrialTime.End, ("score-1-813", "5"))!, TrialTime.Start, ("score-1-787", "3"))!;
        Assert.Equal([(null, 5), (3, (int?)null)], new[] { "813", "787" }
            .Select(a => (then.Criteria[0].Of(a, TrialTime.Start), then.Criteria[0].Of(a, TrialTime.End))));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("3,5")]
    [InlineData("<b>")]
    public void A_score_is_a_whole_number_from_1_to_5(string typed)
    {
        var errors = new ValidationErrors();
        Assert.Null(Scores.Read(Read(Sound, null), TrialTime.Start, name => name == "score-1-813" ? typed : "", errors));
        var error = Assert.Single(errors.All);
        Assert.Equal("score-1-813", error.Field);
        Assert.StartsWith("Frederikshavn, Opbakning: ", error.Text.Danish);
    }

    private static Trial Read(TrialInput input, Trial? known)
    {
        var errors = new ValidationErrors();
        var read = Reader.Read(Id, input, known, errors);
        Assert.True(read is not null, string.Join('\n', errors.All.Select(e => $"{e.Field}: {e.Text.English}")));
        return read;
    }

    private static Trial? Score(Trial trial, TrialTime time, params (string Field, string Value)[] sent) =>
        Scores.Read(trial, time, name => sent.FirstOrDefault(s => s.Field == name).Value ?? "", new ValidationErrors());

    private static string Json(Trial trial) => System.Text.Json.JsonSerializer.Serialize(trial);
}
