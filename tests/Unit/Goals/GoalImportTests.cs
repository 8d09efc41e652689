using System.Text;
using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Goals;

public class GoalImportTests
{
    private const string Head = "area;kind;indicator;text;from;start;to;value;why";
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly Area Area = Catalogue.Area("101")!;
    private static readonly GoalKind[] All = [GoalKind.National, GoalKind.Regional, GoalKind.Municipal];
    private static readonly GoalReader Reader = new(Catalogue, new FixedClock(new DateTimeOffset(2026, 5, 4, 8, 0, 0, TimeSpan.Zero)));
    private static readonly GoalImport Import = new(Reader);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var goals = Sound($"{Head}\n101;municipal;ledige-ialt;;2026M01;1250,5;2026M12;1.100,25\n".Replace("1.100,25", "1100,25;\"Planen; \"\"afsnit 3\"\"\n=SUM(A1)\"")
            + "101;national;;=Alle i gang;;;2027M06;40;");
        Assert.Equal(2, goals.Count);
        Assert.Equal((1250.5m, 1100.25m, "Planen; \"afsnit 3\"\n=SUM(A1)"), (goals[0].Start!.Value, goals[0].Value!.Value, goals[0].Why));
        var file = Encoding.UTF8.GetString(GoalCsv.Write(goals));
        Assert.StartsWith("\uFEFF", file);
        Assert.Contains("\"'=Alle i gang\"", file);
        Assert.True(Sound(file).Zip(goals).All(g => g.First == g.Second));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Other_separators_are_seen(char separator) =>
        Assert.Single(Sound($"{Head}\r\n101;municipal;ledige-ialt;;2026-01;1250;2026-12;1100;\r\n\r\n".Replace(';', separator)));

    [Fact]
    public void The_same_file_twice_names_the_same_goals()
    {
        var file = $"{Head}\n101;municipal;ledige-ialt;;2026M01;1250;2026M12;1100;";
        var kept = Sound(file).Select(g => g with { Version = 3, By = "ABC" }).ToList();
        Assert.True(Sound(file, kept).Single().IsSameAs(kept[0]));
        var changed = Sound(file.Replace("1100", "1050"), kept).Single();
        Assert.Equal((kept[0].Id, 3, 1050m), (changed.Id, changed.Version, changed.Value!.Value));
        var again = Sound(file, [kept[0] with { Withdrawn = true }]).Single();
        Assert.Equal((kept[0].Id, false), (again.Id, again.Withdrawn));
    }

    [Fact]
    public void All_errors_come_at_once_with_line_and_column()
    {
        var errors = Wrong($"""
            {Head}
            101;municipal;ledige-alt;;2026M01;1250;2026M12;1100;
            101;municipal;ledige-ialt;;2026M12;1250;2026M01;1100;
            101;municipal;ledige-ialt;;2026M01;;2026M12;-5;
            101;municipal;ledige-ialt;;2026M01;1.250;2026M12;NaN;"to
            linjer"
            147;mine;ledige-ialt;også ord;2026Q1;1e5;2026M12;99999999999;
            101;municipal;ledige-ialt
            """);
        string[] expected =
        [
            "line 2.indicator", "line 3.to", "line 4.start", "line 4.value", "line 5.start", "line 5.value", "line 7.area", "line 7.kind",
            "line 7.text", "line 7.from", "line 7.to", "line 7.start", "line 7.value", "line 8",
        ];
        Assert.Equal(expected.Order(), errors.Distinct().Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("area;kind")]
    [InlineData("area;kind;indicator;text;from;start;to;value;hvorfor\n101;municipal;ledige-ialt;;2026M01;1;2026M12;2;")]
    [InlineData(Head)]
    public void A_file_without_heading_or_goals_is_refused(string file) => Assert.Equal(["csv"], Wrong(file));

    [Fact]
    public void A_file_that_is_too_large_is_refused_whatever_fills_it() => Assert.Equal(["csv"], Wrong(
        $"{Head}\n101;municipal;ledige-ialt;;2026M01;1250;2026M12;1100;{new string('\n', GoalImport.MaxLength)}"));

    [Fact]
    public void A_quote_that_is_never_closed_is_told_with_its_line() => Assert.Equal(["line 3"], Wrong(
        $"{Head}\n101;municipal;ledige-ialt;;2026M01;1250;2026M12;1100;\n101;municipal;;\"alle;;;2026M12;1000;\n101;municipal;;x;;;2026M12;1;"));

    [Theory]
    [InlineData("Kun \"de unge\"")]
    [InlineData("  Kun de unge  ")]
    public void A_quote_inside_a_text_and_spaces_around_it_are_no_error(string text) => Assert.Equal(text.Trim(),
        Sound($"{Head}\n101;municipal;;{text};;;2026M12;1000;\n;;;;;;;;\n").Single().Text);

    [Fact]
    public void The_same_goal_twice_in_a_file_is_told() => Assert.Equal(["line 3.to"], Wrong(
        $"{Head}\n101;municipal;ledige-ialt;;2026M01;1250;2026M12;1100;\n101;municipal;ledige-ialt;;2026M02;1250;2026M12;1000;"));

    [Fact]
    public void Whose_goals_may_be_set_is_kept_to() => Assert.Equal(["line 2.kind"],
        Wrong($"{Head}\n101;national;ledige-ialt;;2026M01;1250;2026M12;1100;", GoalKind.Municipal));

    [Fact]
    public void A_goal_that_is_there_is_not_entered_again()
    {
        GoalInput input = new() { Kind = "municipal", Indicator = "ledige-ialt", From = "2026M01", Start = "1250", To = "2026M12", Value = "1100" };
        var kept = Reader.Read(Area, input, [], null, new ValidationErrors())!;
        Assert.Equal(kept, Reader.Read(Area, input, [kept], null, new ValidationErrors()));
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Area, input with { Value = "1000" }, [kept], null, errors));
        Assert.Equal("indicator", errors.All.Single().Field);
        Assert.NotNull(Reader.Read(Area, input with { Value = "1000" }, [kept], kept, new ValidationErrors()));
        // One that was withdrawn is taken up again.
        var withdrawn = kept with { Withdrawn = true };
        Assert.Equal(kept.Id, Reader.Read(Area, input with { Value = "1000" }, [withdrawn], null, new ValidationErrors())!.Id);
    }

    [Fact]
    public void Texts_have_a_limit_and_hold_nothing_that_steers()
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read(Area, new() { Kind = "municipal", Text = new string('x', 301), To = "2026M12", Why = "a\0b" }, [], null, errors));
        Assert.Equal(["text", "why"], errors.All.Select(e => e.Field));
    }

    private static IReadOnlyList<Goal> Sound(string file, IReadOnlyList<Goal>? others = null)
    {
        var errors = new ValidationErrors();
        var goals = Import.Read(Area, file, others ?? [], All, errors);
        Assert.Empty(errors.All.Select(e => $"{e.Field}: {e.Text.English}"));
        return goals;
    }

    private static IEnumerable<string> Wrong(string file, params GoalKind[] kinds)
    {
        var errors = new ValidationErrors();
        Assert.Empty(Import.Read(Area, file, [], kinds.Length == 0 ? All : kinds, errors));
        return errors.All.Select(e => e.Field);
    }
}
