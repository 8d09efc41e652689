using System.Globalization;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>What the kill suite rests on: what the emulator loses when it is killed, and that it loses nothing when given time.</summary>
public sealed class StorageSwitchTests(ITestOutputHelper output)
{
    private const int Rows = 200;

    [Fact]
    public async Task WhatWasAcknowledgedIsThereWhenItHadTheTimeToReachTheDisk()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-").FullName;
        await using (var storage = await StorageSwitch.StartAsync(folder))
        {
            await storage.Account.Tables.GetTableClient("kept").CreateIfNotExistsAsync();
            await WriteAsync(storage, "kept");
            await storage.KillAsync();
            Assert.Equal(Rows, await CountAsync(storage, "kept"));

            await WriteAsync(storage, "hasty");
            await storage.KillAsync(onDisk: false);
            output.WriteLine(
                $"Killed at once, the emulator had lost {Rows - await CountAsync(storage, "hasty")} of {Rows} acknowledged rows.");
            Assert.Equal(Rows, await CountAsync(storage, "kept"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task WriteAsync(StorageSwitch storage, string partition)
    {
        var table = storage.Account.Tables.GetTableClient("kept");
        for (var i = 0; i < Rows; i++)
            Assert.True(await table.TryAddAsync(new TableEntity(partition, i.ToString(CultureInfo.InvariantCulture))));
    }

    private static async Task<int> CountAsync(StorageSwitch storage, string partition) =>
        await storage.Account.Tables.GetTableClient("kept").RowsAsync(TableFilter.Partition(partition)).CountAsync();
}
