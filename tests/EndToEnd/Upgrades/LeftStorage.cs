using System.IO.Compression;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Reporting.EndToEnd.Upgrades;

/// <summary>
/// What the version before the isolated worker left in its storage, byte for byte: recorded by that version itself (e1a5d9b4, of
/// 28 November 2026) with the catalogue of Nordjylland and July 2026. Two jobcentres subscribe; the mail of one is sent and that of
/// the other planned. Of a round of two meeting packs one part is made and the other waits. One meeting is planned, with an item for
/// its agenda, and one was held, with an agreement. Left out are the documents of other areas and of a finished order.
/// </summary>
internal static class LeftStorage
{
    /// <summary>Writes rows and blobs, past the app's own way to do so.</summary>
    public static async Task WriteAsync(string connection)
    {
        var (tables, blobs) = (new TableServiceClient(connection), new BlobServiceClient(connection));
        foreach (var (table, rows) in Read("rows.json").AsObject())
            foreach (var row in rows!.AsArray())
                await tables.GetTableClient(table).AddEntityAsync(CopyRow.Read(row!.ToJsonString(), check: false));
        await using var packed = await ZipFile.OpenReadAsync(PathOf("blobs.zip"));
        foreach (var entry in packed.Entries)
        {
            var parts = entry.FullName.Split('/', 2);
            await blobs.GetBlobContainerClient(parts[0]).GetBlobClient(parts[1]).UploadAsync(new BinaryData(Bytes(entry)));
        }
    }

    /// <summary>Sends the messages that lay in its queues, each twice, as the service may.</summary>
    public static async Task SendAsync(string connection)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        foreach (var (queue, messages) in Read("messages.json").AsObject())
            foreach (var message in messages!.AsArray().Concat(messages.AsArray()))
                await new QueueClient(connection, queue, options).SendMessageAsync(message!.GetValue<string>());
    }

    /// <summary>A blob that it left.</summary>
    public static byte[] Blob(string name)
    {
        using var packed = ZipFile.OpenRead(PathOf("blobs.zip"));
        return Bytes(packed.GetEntry(name)!);
    }

    /// <summary>What the app had answered with.</summary>
    /// <param name="what">order, planned or held, for an id; items for the path of a link.</param>
    public static string Id(string what) => Read("ids.json")[what]!.GetValue<string>();

    /// <summary>A text that was recorded beside the storage.</summary>
    public static string Text(string file) => File.ReadAllText(PathOf(file));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return BinaryData.FromStream(content).ToArray();
    }

    private static JsonNode Read(string file) => JsonNode.Parse(Text(file))!;

    private static string PathOf(string file) => Unit.Repository.Path("tests", "EndToEnd", "Upgrades", "before-worker", file);
}
