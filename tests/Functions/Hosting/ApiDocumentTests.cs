using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions.Hosting;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

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

    [Fact]
    public async Task ThePageHasEveryOperationOfTheDescription()
    {
        await using var app = App();
        var file = app.Services.GetRequiredService<OpenApiFile>();
        var paths = JsonDocument.Parse(await file.ReadAsync()).RootElement.GetProperty("paths").EnumerateObject();
        var page = await file.PageAsync();
        var operations = page.Groups.SelectMany(g => g.Operations).ToList();
        Assert.Equal(
            paths.SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name} {p.Name}")).Order(StringComparer.Ordinal),
            operations.Select(o => $"{o.Method.ToLowerInvariant()} {o.Path}").Order(StringComparer.Ordinal));
        Assert.Equal("x-functions-key", page.KeyHeader);
        Assert.Equal(operations.Count, operations.Select(o => o.Id).Distinct().Count());
        var order = operations.Single(o => o is { Method: "POST", Path: "/api/meeting-packs" });
        Assert.Equal((true, "MeetingPackRequest"), (order.NeedsKey, order.Body));
        Assert.Contains(order.Answers, a => a.Status == "202");
        var area = Assert.Single(operations.Single(o => o.Path == "/api/areas/{area}/verdicts").Parameters, p => p.Name == "area");
        Assert.Equal((true, "813"), (area.IsRequired, area.Example));
    }

    private static async Task<JsonElement> PathsAsync()
    {
        await using var app = App();
        return JsonDocument.Parse(await app.Services.GetRequiredService<OpenApiFile>().ReadAsync()).RootElement.GetProperty("paths");
    }

    private static WebApplication App()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApp();
        return builder.Build();
    }
}
