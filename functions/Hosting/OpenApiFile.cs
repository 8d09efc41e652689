using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Reporting.Functions.Operations;
using Reporting.Website.Figures;

namespace Reporting.Functions.Hosting;

/// <summary>The description of the API: made when it is first asked for, and then kept, as it changes only with the app.</summary>
internal sealed class OpenApiFile([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    private readonly SemaphoreSlim making = new(1);
    private byte[]? made;
    private ApiPageModel? page;

    /// <summary>The file's entity tag, once it is made.</summary>
    public EntityTagHeaderValue? Tag { get; private set; }

    /// <summary>The file. What fails is not kept, and is made anew for whoever asks next.</summary>
    public async Task<byte[]> ReadAsync()
    {
        if (made is not null) return made;
        await making.WaitAsync();
        try
        {
            return made ??= await MakeAsync();
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>What its page shows.</summary>
    public async Task<ApiPageModel> PageAsync()
    {
        await ReadAsync();
        return page!;
    }

    private async Task<byte[]> MakeAsync()
    {
        var document = await provider.GetOpenApiDocumentAsync();
        page = ApiPageReader.Of(document);
        using var file = new MemoryStream();
        await document.SerializeAsJsonAsync(file, OpenApiSpecVersion.OpenApi3_1);
        Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(file.ToArray()))}\"");
        return file.ToArray();
    }
}
