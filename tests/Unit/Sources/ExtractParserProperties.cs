using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Reporting.Unit.Sources.Extracts;

namespace Reporting.Unit.Sources;

public class ExtractParserProperties
{
    private static readonly Gen<string> AnyCell = Gen.Elements(
        "null", "true", "-3", "7", "7.5", "250", "\"4.703\"", "\"I alt\"", "\"2026M01\"", "\"2026M02\"", "\"2026Q1\"", "\"København\"",
        "\"Læsø\"", "\"Atlantis\"", "\"Ydelsesgrupper i alt\"", "\"A-dagpenge\"", "{\"a\":[1,{}]}", "[[],2]", "\"\\u00e6\"", "\"\\ud800\"");

    private static readonly string[] Areas = ["København", "Læsø", "Hele landet", "Uoplyst område"];

    private static readonly Gen<string[]> Good =
        from month in Gen.Choose(1, 9)
        from area in Gen.Elements(Areas)
        from value in Gen.Elements(SourceCatalogue.Total, "A-dagpenge", "Kontanthjælp")
        from count in Gen.Elements("null", "5", "6", "-1", "12.5")
        select new[] { $"\"2026M0{month}\"", $"\"{area}\"", $"\"{value}\"", count, "1.5" };

    [Fact]
    public void TheOrderOfColumnsDoesNotMatter() => Check(
        from rows in Good.ArrayOf()
        from order in Gen.Shuffle([0, 1, 2, 3, 4])
        select (rows, order),
        sample => Assert.Equal(
            Parse(With(Columns, [.. sample.rows.Select(Line)])).Panel.Dump(),
            Parse(With([.. sample.order.Select(i => Columns[i])], [.. sample.rows.Select(r => Line([.. sample.order.Select(i => r[i])]))]))
                .Panel.Dump()));

    [Fact]
    public void TheOrderOfRowsDoesNotMatter() => Check(
        from rows in Good.ArrayOf()
        from shuffled in Gen.Shuffle(rows)
        select (rows, shuffled),
        sample => Assert.Equal(
            Parse(With(Columns, [.. sample.rows.Select(Line)])).Panel.Dump(),
            Parse(With(Columns, [.. sample.shuffled.Select(Line)])).Panel.Dump()));

    [Fact]
    public void EveryRowIsReadOrSetAside() => Check(
        AnyCell.ArrayOf(5).ArrayOf(),
        rows =>
        {
            var (_, report) = Parse(With(Columns, [.. rows.Select(Line)]));
            Assert.Equal(rows.Length, report.Rows);
            Assert.InRange(report.QuarantinedCount, 0, rows.Length);
            Assert.Equal(report.QuarantinedCount, report.Quarantined.Select(q => q.Row).Distinct().Count());
        });

    [Fact]
    public void HowTheStreamIsCutDoesNotMatter()
    {
        var json =
            Encoding.UTF8.GetBytes("\uFEFF"
                + Of([.. Enumerable.Range(0, 6000)
                    .Select(i => Row($"20{i / 12 % 90 + 10:00}M{i % 12 + 1:00}", $"{i % 500}", "4.1", Areas[i % 4]))]));
        var whole = Parse(new MemoryStream(json));
        Check(Gen.Choose(1, 70_000).ArrayOf(), sizes =>
        {
            var chopped = Parse(new ChoppedStream(json, sizes));
            Assert.Equal(whole.Panel.Dump(), chopped.Panel.Dump());
            Assert.Equal(whole.Report.QuarantinedCount, chopped.Report.QuarantinedCount);
        }, 10);
    }

    [Fact]
    public void ResponsesThatEndAtTheWindowsEdgeAreRead()
    {
        var json = Of(Row("2026M01", "5"));
        var edge = (128 * 1024) - Encoding.UTF8.GetByteCount(json);
        for (var more = edge - 3; more <= edge + 3; more++)
        {
            Assert.Equal("5", Parse(json + new string(' ', more)).Panel.At("2026M01").ToString());
            Assert.Equal("5", Parse(new string(' ', more) + json).Panel.At("2026M01").ToString());
        }
    }

    [Fact]
    public void AnyBytesAreReadOrRefused() => Check(ArbMap.Default.GeneratorFor<byte[]>(), ReadsOrRefuses);

    [Fact]
    public void ADamagedResponseIsReadOrRefused()
    {
        var json = Encoding.UTF8.GetBytes(Of(Row("2026M01", "5"), Row("2026M02", "null", "\"1,5\"", "Læsø"), Row("2026M03", "7")));
        Check(Gen.Choose(0, (json.Length * 256) - 1).ArrayOf(4), hits =>
        {
            var damaged = (byte[])json.Clone();
            foreach (var hit in hits) damaged[hit / 256] = (byte)hit;
            ReadsOrRefuses(damaged);
        }, 3000);
    }

    private static void ReadsOrRefuses(byte[] json)
    {
        try
        {
            Parse(new MemoryStream(json));
        }
        catch (SourceException e)
        {
            Assert.Contains("y25i01", e.Message);
        }
    }

    private static string Line(string[] cells) => $"[{string.Join(',', cells)}]";

    private static void Check<T>(Gen<T> samples, Action<T> property, int times = 300) =>
        Prop.ForAll(samples.ToArbitrary(), property).Check(Properties.Times(times));
}
