using Azure;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.FunctionTests.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class EntityTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<object> Values =>
    [
        "", "Ærø – \"citat\" 'enkelt' \\ {klamme} \u2028 😀\r\nlinje", new string('æ', 32768),
        0, int.MinValue, int.MaxValue,
        0L, 7L, long.MinValue, long.MaxValue,
        0d, 3d, -2.5, 0.1, 1e20, double.MaxValue, double.Epsilon,
        true, false,
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.MaxValue,
        new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(1)).AddTicks(1234567),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went(object value)
    {
        var table = await azurite.TableAsync();
        var written = new TableEntity("p", "r") { ["Value"] = value };
        await table.TryAddAsync(written, Cancellation);

        var read = await table.GetOrNullAsync("p", "r", Cancellation);

        Assert.Equal(value, read!["Value"]);
        Assert.IsType(value.GetType(), read["Value"]);
        Assert.Equal(written.ETag, read.ETag);
        Assert.InRange(read.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_from_a_batch_and_a_query(object value)
    {
        var table = await azurite.TableAsync();
        var written = new TableEntity("p", "r") { ["Value"] = value };
        await table.SubmitAsync([TableChange.Add(written)], Cancellation);

        var read = await table.RowsAsync(cancellation: Cancellation).SingleAsync(Cancellation);

        Assert.Equal(value, read["Value"]);
        Assert.Equal(written.ETag, read.ETag);
    }

    [Theory]
    [InlineData("æøåÆØÅ é")]
    [InlineData("O'Hara's ''")]
    [InlineData("' or PartitionKey ne '")]
    [InlineData("100 % + 20%2F & = ; , : @ ! $ * ( ) [ ] { } | ^ ~ ` < > \"")]
    [InlineData("..")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("😀")]
    public async Task An_odd_key_names_its_row_everywhere(string key)
    {
        var table = await azurite.TableAsync();
        var entity = new TableEntity(key, key + "x") { ["Value"] = 1 };
        Assert.True(await table.TryAddAsync(entity, Cancellation));
        Assert.Equal(key, (await table.GetOrNullAsync(key, key + "x", Cancellation))!.PartitionKey);
        Assert.Single(await table.RowsAsync(TableFilter.Partition(key), cancellation: Cancellation).ToListAsync(Cancellation));
        Assert.True(await table.TryReplaceAsync(entity, entity.ETag, Cancellation));
        await table.SubmitAsync([TableChange.Merge(entity, entity.ETag)], Cancellation);
        Assert.True(await table.TryDeleteAsync(key, key + "x", entity.ETag, Cancellation));
        Assert.Null(await table.GetOrNullAsync(key, key + "x", Cancellation));
    }

    [Theory]
    [InlineData("a/b", "'/'")]
    [InlineData("a\\b", "'\\'")]
    [InlineData("a#b", "'#'")]
    [InlineData("a?b", "'?'")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\u0085b", "U+0085")]
    public void A_forbidden_key_is_named_with_its_character(string key, string named)
    {
        var partition = Assert.Throws<ArgumentException>(() => TableChange.Add(new TableEntity(key, "r")));
        var row = Assert.Throws<ArgumentException>(() => TableChange.Delete("p", key));
        Assert.Contains("PartitionKey", partition.Message);
        Assert.Contains("RowKey", row.Message);
        Assert.Contains(named, partition.Message);
        Assert.DoesNotContain('\t', partition.Message);
    }

    [Fact]
    public void A_broken_or_long_key_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TableRules.CheckKeys("\ud83d", "r"));
        Assert.Throws<ArgumentException>(() => TableRules.CheckKeys(new string('a', 513), "r"));
        Assert.Throws<ArgumentNullException>(() => TableRules.CheckKeys(null!, "r"));
    }

    [Fact]
    public async Task A_row_of_a_kind_comes_back_as_it_went_and_a_merge_writes_what_it_has()
    {
        var table = await azurite.TableAsync();
        var written =
            new Kind { PartitionKey = "p", RowKey = "r", Name = "å'\"", Count = 7, Is = false,
                At = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1)) };
        await table.TryAddAsync(written, Cancellation);
        await table.TryMergeAsync(new Kind { PartitionKey = "p", RowKey = "r", Count = 8 }, ETag.All, Cancellation);
        var read = await table.GetOrNullAsync<Kind>("p", "r", Cancellation);
        Assert.Equal(written with { Count = 8, ETag = read!.ETag, Timestamp = read.Timestamp }, read);
        var wire = (await table.GetOrNullAsync("p", "r", Cancellation))!.Values();
        Assert.Equal(["At DateTimeOffset", "Count Int32", "Is Boolean", "Name String", "Schema Int32"],
            wire.Select(p => $"{p.Key} {p.Value.GetType().Name}"));
    }

    [Fact]
    public async Task Rows_are_sent_as_ASCII_alone_or_in_a_batch()
    {
        // The emulator decodes what it reads piece by piece, and a letter of two bytes that falls between two pieces is lost.
        var name = (await azurite.TableAsync()).Name;
        var transport = new AsciiTransport();
        var table = new TableServiceClient(azurite.ConnectionString, TableOptions.Create(transport: transport)).GetTableClient(name);
        TableEntity Row(string key) => new("å", key) { ["Text"] = "æøå 😀" };
        await table.TryAddAsync(Row("ø"), Cancellation);
        await table.SubmitAsync([TableChange.Add(Row("1")), TableChange.Replace(Row("ø"), ETag.All)], Cancellation);
        Assert.Equal((2, true), (transport.Bodies, transport.IsAscii));
    }

    private sealed record Kind : Row
    {
        public string? Name { get; set; }

        public int? Count { get; set; }

        public bool? Is { get; set; }

        public DateTimeOffset? At { get; set; }
    }
}
