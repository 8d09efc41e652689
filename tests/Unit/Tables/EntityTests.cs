using Azure;
using Reporting.Storage.Tables;
using Xunit;

namespace Reporting.Unit.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class EntityTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<object> Values =>
    [
        "", "Ærø – \"citat\" 'enkelt' \\ {klamme} \u2028 😀\r\nlinje", new string('æ', 32768),
        0, int.MinValue, int.MaxValue,
        0L, 7L, long.MinValue, long.MaxValue,
        0d, 3d, -2.5, 0.1, 1e20, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
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
        await table.InsertAsync(written, Cancellation);

        var read = await table.GetAsync("p", "r", Cancellation);

        Assert.Equal(value, read!["Value"]);
        Assert.IsType(value.GetType(), read["Value"]);
        Assert.True(read.HasSameContent(written));
        Assert.Equal(written.ETag, read.ETag);
        Assert.InRange(read.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_from_a_batch_and_a_query(object value)
    {
        var table = await azurite.TableAsync();
        var written = new TableEntity("p", "r") { ["Value"] = value };
        await table.ExecuteBatchAsync([TableOperation.Insert(written)], Cancellation);

        var read = await table.QueryAsync(cancellation: Cancellation).SingleAsync(Cancellation);

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
        Assert.True(await table.InsertAsync(entity, Cancellation));
        Assert.Equal(key, (await table.GetAsync(key, key + "x", Cancellation))!.PartitionKey);
        Assert.Single(await table.QueryAsync(TableFilter.Partition(key), cancellation: Cancellation).ToListAsync(Cancellation));
        Assert.True(await table.ReplaceAsync(entity, entity.ETag, Cancellation));
        await table.ExecuteBatchAsync([TableOperation.Merge(entity, entity.ETag)], Cancellation);
        Assert.True(await table.DeleteAsync(key, key + "x", entity.ETag, Cancellation));
        Assert.Null(await table.GetAsync(key, key + "x", Cancellation));
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
        var partition = Assert.Throws<ArgumentException>(() => new TableEntity(key, "r"));
        var row = Assert.Throws<ArgumentException>(() => TableOperation.Delete("p", key));
        Assert.Contains("PartitionKey", partition.Message);
        Assert.Contains("RowKey", row.Message);
        Assert.Contains(named, partition.Message);
        Assert.DoesNotContain('\t', partition.Message);
    }

    [Fact]
    public void A_broken_or_long_key_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TableEntity("\ud83d", "r"));
        Assert.Throws<ArgumentException>(() => new TableEntity(new string('a', 513), "r"));
        Assert.Throws<ArgumentNullException>(() => new TableEntity(null!, "r"));
    }

    [Fact]
    public void A_value_that_does_not_fit_is_named()
    {
        var entity = new TableEntity("p", "r");
        object[] refused = [new string('a', 32769), DateTimeOffset.MinValue, 1m, DateTime.UtcNow];
        Assert.All(refused, value => Assert.Contains("'Note'", Assert.Throws<ArgumentException>(() => entity["Note"] = value).Message));
        Assert.Empty(entity.Properties);
    }

    [Theory]
    [InlineData("PartitionKey")]
    [InlineData("Timestamp")]
    [InlineData("odata.etag")]
    [InlineData("2nd")]
    [InlineData("")]
    public void A_property_name_that_is_not_ours_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { [name] = 1 });

    [Fact]
    public void Getters_tell_absent_from_wrong()
    {
        var entity = new TableEntity("p", "r") { ["Number"] = 3, ["Text"] = "x", ["Gone"] = "x" };
        entity["Gone"] = null;
        Assert.Null(entity.GetString("Gone"));
        Assert.Null(entity.GetInt64("Gone"));
        Assert.Equal(3, entity.GetInt32("Number"));
        Assert.Equal(3L, entity.GetInt64("Number"));
        Assert.Equal(3d, entity.GetDouble("Number"));
        Assert.Contains("'Text'", Assert.Throws<InvalidOperationException>(() => entity.GetBoolean("Text")).Message);
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Number"));
    }

    [Fact]
    public void Same_content_looks_at_every_property()
    {
        var one = new TableEntity("p", "r") { ["A"] = 1, ["B"] = "x" };
        Assert.True(one.HasSameContent(new TableEntity("p", "r") { ["B"] = "x", ["A"] = 1 }));
        Assert.False(one.HasSameContent(new TableEntity("p", "r") { ["A"] = 1L, ["B"] = "x" }));
        Assert.False(one.HasSameContent(new TableEntity("p", "r") { ["A"] = 1 }));
        Assert.False(one.HasSameContent(new TableEntity("p", "q") { ["A"] = 1, ["B"] = "x" }));
        Assert.Equal(default(ETag), one.ETag);
    }
}
