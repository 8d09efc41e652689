using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.DemoSource;

public class DemoDataTests
{
    private const string Total = "Ydelsesgrupper i alt";
    private const string Persons = "Antal ledige fuldtidspersoner";
    private static readonly string[] Islands = ["Læsø", "Samsø", "Fanø", "Ærø"];

    [Fact]
    public async Task Is_the_same_bytes_every_time()
    {
        await using var first = await SourceClient.DemoAsync(SeedFolders.Of2026);
        await using var second = await SourceClient.DemoAsync(SeedFolders.Of2026);
        foreach (var table in SeedFolders.Of2026.Parts.Tables)
            Assert.Equal(await first.HashAsync(table), await second.HashAsync(table));
    }

    [Fact]
    public async Task Has_not_changed_since_it_was_reviewed()
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        Assert.StartsWith("d0d4579c", await source.HashAsync(Table("y25i01")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_indicator_has_sixty_months_in_every_municipality()
    {
        foreach (var table in SeedFolders.Of2026.Parts.Tables)
        {
            var rows = await SharedDemo.RowsAsync(SeedFolders.Of2026, table.Id);
            var newest = Period.Parse(rows.Periods[^1]);
            Assert.InRange(rows.Periods.Count, table.Id == "y30r21" ? 11 : 5 * newest.PerYear + 2, 100);
            Assert.InRange(Period.Month(2026, 8) - newest.LastMonth, 0, 2); // quarters end in June
            foreach (var indicator in SeedFolders.Of2026.Indicators.Where(i => i.Source?.Table == table.Id))
                Assert.NotNull(rows[rows.Periods[^1], "Skive", indicator.Source!.Measure, string.Join('|', indicator.Source.Filters.Values)]);
            if (table.Id != "y25i09") Assert.Equal(100, rows.Areas.Count);
        }
    }

    [Fact]
    public async Task Sums_agree()
    {
        var rows = await SharedDemo.RowsAsync(SeedFolders.Of2026, "y25i01");
        foreach (var (period, area, _, _) in rows.Cells.Keys.Where(k => k.Dimension == Total && k.Measure == Persons))
        {
            var parts = rows[period, area, Persons, "A-dagpenge"] + rows[period, area, Persons, "Kontanthjælp"];
            if (parts is not null) Assert.Equal(rows[period, area, Persons, Total], parts);
        }

        foreach (var period in rows.Periods)
        {
            var sum = rows.Areas.Where(a => a != "Hele landet").Sum(a => rows[period, a, Persons, Total]!.Value);
            Assert.Equal(rows[period, "Hele landet", Persons, Total], sum);
        }
    }

    [Fact]
    public async Task Persons_are_no_fewer_than_full_time_persons_and_shares_are_shares()
    {
        foreach (var table in SeedFolders.Of2026.Parts.Tables)
        {
            var rows = await SharedDemo.RowsAsync(SeedFolders.Of2026, table.Id);
            foreach (var ((period, area, dimension, measure), value) in rows.Cells)
            {
                if (measure == "Antal personer" && value is not null
                    && rows[period, area, "Antal fuldtidspersoner", dimension] is { } fullTime)
                    Assert.True(value >= fullTime, $"{table.Id} {period} {area}");
                var isRate = measure.Contains("pct.") || measure.Contains(": Andel") || measure.StartsWith("Gnsn.", StringComparison.Ordinal)
                    || measure.StartsWith("A", StringComparison.Ordinal) && !measure.StartsWith("Antal", StringComparison.Ordinal);
                if (value is not null && isRate) Assert.InRange(value.Value, 0, 100);
                if (value is not null && !isRate) Assert.Equal(decimal.Truncate(value.Value), value);
            }
        }
    }

    [Fact]
    public async Task Small_islands_are_held_back_and_nobody_else_in_the_large_tables()
    {
        var rows = await SharedDemo.RowsAsync(SeedFolders.Of2026, "y25i01");
        var hidden = rows.Cells.Where(c => c.Value is null && c.Key.Measure == Persons && c.Key.Area != "Uoplyst område").ToList();
        Assert.InRange(hidden.Count, 20, 300);
        Assert.All(hidden, c => Assert.Contains(c.Key.Area, Islands));
        Assert.All(rows.Cells.Where(c => c.Key.Measure == Persons && c.Value is not null), c => Assert.True(c.Value >= 3));
    }

    [Fact]
    public async Task Small_islands_are_absent_from_the_long_term_unemployed()
    {
        var rows = await SharedDemo.RowsAsync(SeedFolders.Of2026, "y25i09");
        var absent = rows.Periods.Count(p => !rows.Cells.ContainsKey((p, "Læsø", "Kontanthjælp", "Antal langtidsledige fuldtidspersoner")));
        Assert.Equal(rows.Periods.Count, absent);
        // A row of which nothing can be said is left out, rather than given with nulls.
        Assert.DoesNotContain(rows.Cells.GroupBy(c => (c.Key.Period, c.Key.Area, c.Key.Dimension)), r => r.All(c => c.Value is null));
    }

    [Fact]
    public async Task A_later_vintage_revises_some_counts_by_a_little()
    {
        await using var first = await SourceClient.DemoAsync(SeedFolders.Of2026);
        await using var second = await SourceClient.DemoAsync(SeedFolders.Of2026, vintage: 2);
        var (before, after) = (await first.RowsAsync(Table("y25i01")), await second.RowsAsync(Table("y25i01")));
        var counts = before.Cells.Where(c => c.Key.Measure == Persons && c.Key.Area != "Hele landet" && c.Value > 0).ToList();
        var changes = counts.Where(c => after.Cells[c.Key] != c.Value)
            .Select(c => Math.Abs(after.Cells[c.Key]!.Value / c.Value!.Value - 1)).Order().ToList();
        Assert.Equal(before.Periods, after.Periods);
        Assert.InRange((double)changes.Count / counts.Count, 0.02, 0.12);
        Assert.InRange(changes[changes.Count / 2], 0.0005m, 0.01m);
        Assert.InRange(changes[^1], 0.05m, 0.112m);
        Assert.Contains(counts, c => c.Key.Period.StartsWith("2021", StringComparison.Ordinal) && after.Cells[c.Key] != c.Value);
        Assert.Equal(await first.HashAsync(Table("y60a02")), await second.HashAsync(Table("y60a02")));
    }

    [Theory]
    [InlineData("813", "y25i01", Persons, "A-dagpenge", 1.15)]
    [InlineData("376", "y60a02", "Antal fuldtidspersoner", "", 1.1)]
    [InlineData("607", "y07a02", "Antal fuldtidspersoner", "", 1.1)]
    public async Task Areas_in_trouble_leave_the_country_behind(string code, string table, string measure, string dimension, double min)
    {
        var rows = await SharedDemo.RowsAsync(SeedFolders.Of2026, table);
        decimal Growth(string area) => rows["2026M08", area, measure, dimension]!.Value / rows["2025M08", area, measure, dimension]!.Value;
        Assert.True(Growth(SeedFolders.Of2026.Area(code)!.SourceName) / Growth("Hele landet") > (decimal)min);
    }

    private static SourceTable Table(string id) => SeedFolders.Of2026.Parts.Tables.First(t => t.Id == id);
}
