using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Reporting.Website.Knowledge;
using Reporting.Website.Layout;
using Xunit;

namespace Reporting.Unit.Knowledge;

public class KnowledgeReaderTests
{
    private const string Id = "2026-4f2a9c1d0b7e";
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 5, 4, 8, 0, 0, TimeSpan.Zero));
    private static readonly SpanReader Spans = new(Catalogue);
    private static readonly KnowledgeReader Reader = new(Catalogue, Spans, Clock);

    private static KnowledgeInput Sound => new()
    {
        Kind = "practice", Area = "751", Topic = Catalogue.Topics[0].Id, Title = " Tidlig kontakt ", Problem = "For mange\r\nventer",
        Done = "Ringer den første uge", Contact = "Teamleder", Address = "team@jobcenter.example", From = "2025-09-01",
        Indicator = "ledige-dagpenge", Before = "2025-08", IsPublic = true, Source = "2026-082-4455e79b3626/1",
    };

    [Fact]
    public void What_is_written_is_read_and_shown_in_the_form_again()
    {
        var (entry, address) = Read(Sound);
        Assert.Equal(("Tidlig kontakt", "For mange\nventer", "team@jobcenter.example", true), (entry.Title, entry.Problem, address, entry.HasAddress));
        Assert.Equal(new ResultSpan("ledige-dagpenge", Period.Month(2025, 8), null), entry.Measured);
        var again = Read(EntryForm.Of(entry).Input).Entry;
        Assert.Equal(entry with { HasAddress = false }, again);
        Assert.DoesNotContain("jobcenter.example", string.Join(' ', new[] { "address", "contact" }.Select(EntryForm.Of(entry).Text)));
    }

    [Fact]
    public void All_errors_come_at_once_by_their_fields()
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Id, new()
        {
            Kind = "poem", Area = "nowhere", Topic = "none", Title = "to\nlinjer", Problem = " ", Address = "a@b@c", From = "i går",
            Indicator = "findes-ikke", For = new string('x', 201), Pitfalls = "\u0001",
        }, null, errors));
        Assert.Equal(["address", "area", "done", "for", "from", "indicator", "kind", "pitfalls", "problem", "title", "topic"],
            errors.All.Select(e => e.Field).Distinct().Order());
        Assert.All(errors.All, e => Assert.DoesNotContain("\u0001", e.Text.Danish));
    }

    [Theory]
    [InlineData(null, "2025-08", null, "indicator")]
    [InlineData("ledige-dagpenge", null, null, "before")]
    [InlineData("ledige-dagpenge", "2025Q1", null, "before")]
    [InlineData("ledige-dagpenge", "2025-08", "2025-08", "after")]
    [InlineData("ledige-dagpenge", "2025-08", "snart", "after")]
    public void Periods_are_the_indicators_own_and_in_order(string? indicator, string? before, string? after, string field)
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Id, Sound with { Indicator = indicator, Before = before, After = after }, null, errors));
        Assert.Equal(field, Assert.Single(errors.All).Field);
    }

    [Theory]
    [InlineData("javascript:alert(1)/1")]
    [InlineData("2026-082-4455e79b3626/x")]
    [InlineData("2026-082-4455e79b3626")]
    public void A_source_that_names_no_agreement_is_left_out(string source) => Assert.Null(Read(Sound with { Source = source }).Entry.Source);

    [Fact]
    public void An_empty_address_leaves_the_one_that_is_kept()
    {
        var known = Read(Sound).Entry with { Version = 3 };
        var errors = new ValidationErrors();
        var (entry, address) = Reader.Read(Id, Sound with { Address = null, Source = null }, known, errors)!;
        Assert.Equal((true, null, 3, known.Source), (entry.HasAddress, address, entry.Version, entry.Source));
    }

    [Fact]
    public void The_history_names_what_was_changed()
    {
        var (before, context) = (Read(Sound).Entry, new SiteContext(Language.English, "/", null));
        Assert.Equal(["Title", "Mail address to ask at"],
            EntryLabels.Changed(before, before with { Title = "Andet", HasAddress = false }, context));
    }

    [Fact]
    public void A_case_stays_with_its_area_and_topic_and_says_why_it_is_closed()
    {
        var (cases, errors) = (new CaseReader(Catalogue, Spans, Clock), new ValidationErrors());
        var input = new CaseInput { Area = "751", Topic = Catalogue.Topics[0].Id, Step = "handlingsplan", Plan = "Hver uge", Indicator = "ledige-dagpenge", Before = "2026M03" };
        var opened = cases.Read(Id, input, null, errors)!;
        Assert.Equal((new DateOnly(2026, 5, 4), "751", true), (opened.Opened, opened.Area, opened.IsOpen));
        var changed = cases.Read(Id, input with { Area = "101", Topic = "andet", Status = "Godt" }, opened, errors)!;
        Assert.Equal((opened.Area, opened.Topic, "Godt", 0), (changed.Area, changed.Topic, changed.Status, errors.Count));
        Assert.Null(cases.Close(opened, null, errors));
        Assert.Equal("closedWhy", Assert.Single(errors.All).Field);
        var closed = cases.Close(opened, "Tallet er vendt", new())!;
        Assert.Equal((new DateOnly(2026, 5, 4), false), (closed.Closed!.Value, closed.IsOpen));
        Assert.Null(cases.Read(Id, input with { Step = "kvantespring", Area = "082" }, null, errors = new()));
        Assert.Equal(["area", "step"], errors.All.Select(e => e.Field).Order());
    }

    [Fact]
    public void A_case_is_dormant_after_ninety_days_without_a_change_while_it_is_open()
    {
        var now = new DateTimeOffset(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);
        var item = new InterventionCase(Id, "751", "x", "dialog", new(2026, 1, 1)) { Changed = now.AddDays(-90) };
        Assert.True(item.IsDormant(now));
        Assert.False(item.IsDormant(now.AddMinutes(-1)));
        Assert.False((item with { Closed = new(2026, 2, 1) }).IsDormant(now));
        Assert.Equal(["old", "new", "closed"], InterventionCase.Sort(
        [
            item with { Id = "closed", Closed = new(2026, 2, 1) }, item with { Id = "new", Changed = now }, item with { Id = "old" },
        ]).Select(c => c.Id));
    }

    private static SoundEntry Read(KnowledgeInput input)
    {
        var errors = new ValidationErrors();
        var sound = Reader.Read(Id, input, null, errors);
        Assert.Empty(errors.All);
        return sound!;
    }
}
