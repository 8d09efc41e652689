using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace Reporting.Benchmarks.Serving;

/// <summary>An address that is fetched.</summary>
/// <param name="What">What it answers with.</param>
/// <param name="By">Who answers.</param>
/// <param name="Blob">Whether the emulator has the same bytes as a blob.</param>
internal sealed record ServeTarget(string What, string By, Uri Address, bool Blob);

/// <summary>What is fetched, and from whom.</summary>
internal static class ServeTargets
{
    /// <summary>The emulator itself.</summary>
    public const string Emulator = "Azurite";

    /// <summary>The app behind the development host.</summary>
    public const string App = "development host and app";
    private const string Area = "851";

    /// <summary>Each document from the emulator and from the app, then the pages.</summary>
    public static IReadOnlyList<ServeTarget> Of(MonthSystem system, string month)
    {
        var container = new BlobServiceClient(system.Storage).GetBlobContainerClient(ContainerNames.Overviews);
        return
        [
            .. new[] { "pdf", "json" }.SelectMany(extension => Signed(container, $"{month}/1/{Area}.{extension}", extension)
                .Append(Own(system, $"overview {extension.ToUpperInvariant()}", $"api/overviews/latest/{Area}.{extension}", blob: true))),
            Own(system, "area page", $"areas/{Area}", blob: false), Own(system, "front page", "", blob: false),
        ];
    }

    // A link signed once: the same plain client then fetches it, and no SDK's work is counted as the emulator's.
    private static IEnumerable<ServeTarget> Signed(BlobContainerClient container, string path, string extension) =>
        [new($"overview {extension.ToUpperInvariant()}", Emulator,
            container.GetBlobClient(path).GenerateSasUri(BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddHours(6)), true)];

    private static ServeTarget Own(MonthSystem system, string what, string path, bool blob) =>
        new(what, App, new Uri(system.Host, path), blob);
}
