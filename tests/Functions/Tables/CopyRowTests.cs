using System.Text;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

public sealed class CopyRowTests
{
    // The lines of the copies of all four tables, as the last version wrote them whose copies did not tell their format.
    private static readonly string[] Before =
        File.ReadAllLines(Repository.Path("tests", "Functions", "Tables", "Recorded", "copy-2026-11.jsonl"));

    [Fact]
    public void ACopyFromBeforeThereWereFormatsIsRead()
    {
        Assert.All(Before, line => Assert.False(CopyFormat.IsFormat(line)));
        var rows = Before.Select(line => CopyRow.Read(line, check: true)).ToDictionary(r => r.RowKey.Split('|')[0] + "@" + r.PartitionKey);
        Assert.Equal(Before.Length, rows.Count);
        var order = rows["order@15607dc1ee7df28355a1eec9"];
        Assert.Equal(("851", false, 1, "2026-11-24", 1),
            (order.GetString("Areas"), order.GetBoolean("IsRound"), order.GetInt32("Revision"), order.GetString("Date"),
                order.GetInt32("Schema")));
        Assert.Equal(new DateTimeOffset(2026, 11, 28, 22, 25, 33, TimeSpan.Zero).AddTicks(810951), order.GetDateTimeOffset("Ordered"));
        Assert.Equal("Skriften \"Søborg\" & 'co' mangler <her> é 😀", rows["part@15607dc1ee7df28355a1eec9"].GetString("Error"));
        Assert.Contains("\"place\":\"Sal 2, Ærø\"", rows["m@2026-081"].GetString("Json0"));
    }

    [Fact]
    public void ARowOfACopyFromBeforeThereWereFormatsIsTheSameInACopyOfToday() => Assert.All(Before, line =>
    {
        var row = CopyRow.Read(line, check: true);
        Assert.Equal(row.Values(), CopyRow.Read(Encoding.UTF8.GetString(CopyRow.Write(row).Span), check: true).Values());
    });

    [Fact]
    public void EveryTypeComesBackAsItWent()
    {
        var row = new TableEntity("p", "r")
        {
            ["Text"] = "æ\n😀", ["Int"] = -1, ["Long"] = long.MaxValue, ["Double"] = 3d, ["Bool"] = true,
            ["Time"] = DateTimeOffset.MaxValue,
        };
        Assert.Equal(row.Values(), CopyRow.Read(Encoding.UTF8.GetString(CopyRow.Write(row).Span), check: false).Values());
    }

    [Fact]
    public void WhatIsNewerIsRefused()
    {
        Assert.True(CopyFormat.IsFormat(CopyFormat.Line));
        Assert.Contains("deploy the newer version",
            Assert.Throws<InvalidOperationException>(() => CopyFormat.IsFormat("""{"format":3}""")).Message);
        Assert.Throws<InvalidOperationException>(() => CopyRow.Read("""{"PartitionKey":"p","RowKey":"r","Schema":2}""", check: true));
    }
}
