using System.Text;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.Unit.Tables;

public sealed class CopyRowTests
{
    // As copies have had it since November 2026, before they told their format.
    private const string Before =
        """{"PartitionKey":"4874f3e459e7d68d8102e8c1","RowKey":"order","Areas":"851","IsRound":false,"Month":"2026M08","Note":"S\u00F8n \u0026 \u0027co\u0027","Ordered@odata.type":"Edm.DateTime","Ordered":"2026-11-20T10:11:12.1234567Z","Revision":1,"Schema":1}""";

    [Fact]
    public void ARowOfACopyFromBeforeThereWereFormatsIsRead()
    {
        Assert.False(CopyFormat.IsFormat(Before));
        var row = CopyRow.Read(Before, check: true);
        Assert.Equal(("4874f3e459e7d68d8102e8c1", "order"), (row.PartitionKey, row.RowKey));
        Assert.Equal(("851", false, 1, "Søn & 'co'"),
            (row.GetString("Areas"), row.GetBoolean("IsRound"), row.GetInt32("Revision"), row.GetString("Note")));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 11, 12, TimeSpan.Zero).AddTicks(1234567), row.GetDateTimeOffset("Ordered"));
        Assert.Equal(Before, Encoding.UTF8.GetString(CopyRow.Write(row).Span));
    }

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
