using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Reporting.Functions;

/// <summary>GET /api/openapi.json: the description of the API.</summary>
internal static class GetOpenApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/openapi.json", async (OpenApiFile file) =>
        Results.Bytes(await file.ReadAsync(), "application/json; charset=utf-8", entityTag: file.Tag)).CachedBriefly().ExcludeFromDescription();
}

/// <summary>The description of the API: made when it is first asked for, and then kept, as it changes only with the app.</summary>
internal sealed class OpenApiFile([FromKeyedServices(ApiDescription.Document)] IOpenApiDocumentProvider provider)
{
    private readonly SemaphoreSlim making = new(1);
    private byte[]? made;

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

    private async Task<byte[]> MakeAsync()
    {
        using var file = new MemoryStream();
        await (await provider.GetOpenApiDocumentAsync()).SerializeAsJsonAsync(file, OpenApiSpecVersion.OpenApi3_1);
        Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(file.ToArray()))}\"");
        return file.ToArray();
    }
}
