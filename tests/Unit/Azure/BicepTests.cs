using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>
/// The files are Bicep and fit together. Whether Azure has the types and properties they name, only
/// <c>az deployment group validate</c> tells: no Bicep compiler can be had here.
/// </summary>
public sealed class BicepTests : IAsyncLifetime
{
    private IReadOnlyList<BicepFile> files = [];

    public async ValueTask InitializeAsync() => files = await BicepFile.ReadAsync(AzureFolder.Paths("*.bicep*"));

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void EveryFileIsWritten() => Assert.Equal(
        ["alerts.bicep", "app.bicep", "frontdoor.bicep", "main.bicep", "monitoring.bicep", "network.bicep", "production.bicepparam",
            "storage.bicep", "test.bicepparam", "vault.bicep"],
        files.Select(f => f.File).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryFileIsBicep() => Assert.Empty(files.SelectMany(f => f.Errors.Select(e => $"{f.File} {e}")));

    [Fact]
    public void EveryNameIsDeclaredAndUsed() => Assert.Empty(
        files.SelectMany(f => f.Unknown.Concat(f.IsParameters ? [] : f.Unused).Select(n => $"{f.File} {n}")));

    [Fact]
    public void ModulesAreGivenWhatTheyAskFor()
    {
        foreach (var module in Main.Modules) Assert.Equal(Named(module.File).Parameters.Order(), module.Given.Order());
    }

    [Fact]
    public void ModulesHaveTheOutputsThatAreUsed() => Assert.Empty(
        from used in Main.OutputsUsed
        let parts = used.Split('.')
        where !Named(Main.Modules.Single(m => m.Name == parts[0]).File).Outputs.Contains(parts[2])
        select used);

    [Theory]
    [InlineData("test.bicepparam")]
    [InlineData("production.bicepparam")]
    public void ParameterFilesSetWhatIsRequiredAndNothingElse(string file)
    {
        Assert.Empty(Main.Required.Except(Named(file).Variables));
        Assert.Empty(Named(file).Variables.Except(Main.Parameters));
    }

    [Fact]
    public async Task WhatIsNoBicepIsFound()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "param a string\nvar b = {\n  c: '${a'\n}\noutput d string = missing\n",
            TestContext.Current.CancellationToken);
        var file = Assert.Single(await BicepFile.ReadAsync(path));
        File.Delete(path);
        Assert.NotEmpty(file.Errors);
        Assert.Contains(file.Unknown, n => n.EndsWith("missing", StringComparison.Ordinal));
    }

    private BicepFile Main => Named("main.bicep");

    private BicepFile Named(string name) => files.Single(f => f.File == name);
}
