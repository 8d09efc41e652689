using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions.Hosting;
using Xunit;

namespace Reporting.Unit.Functions;

/// <summary>What the description of the API says that no type or route says by itself.</summary>
public class ApiDocumentTests
{
    [Fact]
    public async Task AnImportNeedsNoBodyAndAnOrderDoes()
    {
        var paths = await PathsAsync();
        Assert.False(IsRequired(paths.GetProperty("/api/runs")));
        Assert.True(IsRequired(paths.GetProperty("/api/meeting-packs")));

        static bool IsRequired(JsonElement path) =>
            path.GetProperty("post").GetProperty("requestBody").TryGetProperty("required", out var required) && required.GetBoolean();
    }

    [Fact]
    public async Task AnOverviewIsDescribedInItsThreeForms()
    {
        var answer = (await PathsAsync()).GetProperty("/api/overviews/{month}/{file}").GetProperty("get").GetProperty("responses")
            .GetProperty("200");
        Assert.Equal(3, answer.GetProperty("content").EnumerateObject().Count());
        var json = answer.GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal("object", json.GetProperty("type").GetString());
        Assert.StartsWith("All that the document prints", json.GetProperty("description").GetString());
    }

    private static async Task<JsonElement> PathsAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddReporting(new AppSettings(_ => null), () => throw new NotSupportedException(),
            () => throw new NotSupportedException());
        builder.Services.AddSingleton(TimeProvider.System); // otherwise the account's, and there is none
        await using var app = builder.Build();
        return JsonDocument.Parse(await app.Services.GetRequiredService<OpenApiFile>().ReadAsync()).RootElement.GetProperty("paths");
    }
}
