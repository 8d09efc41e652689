using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>A <see cref="HandlerDriver"/> with the small catalogue and little patience with the source.</summary>
public sealed class SmallDriver : IAsyncLifetime
{
    /// <summary>How long the source may take over one answer, in seconds; all tables may take four times that.</summary>
    public const int SourceSeconds = 10;

    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public HandlerDriver Driver { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var catalogue = Path.Combine(folder, "small");
        SmallCatalogue.Write(catalogue);
        Driver = new HandlerDriver
        {
            Catalogue = catalogue, More = new Dictionary<string, string> { ["Jobindsats__TimeoutSeconds"] = $"{SourceSeconds}" },
        };
        await Driver.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (Driver?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }
}
