using Reporting.Unit.Seeds;
using Reporting.Website.Forms;
using Xunit;

namespace Reporting.Unit.Subscriptions;

/// <summary>Areas that are typed by name stand among those that are ticked.</summary>
public sealed class AreaPickTests
{
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;

    [Theory]
    [InlineData("Læsø", "825")]
    [InlineData("læsø kommune", "825")]
    [InlineData(" Laesoe ", "825")]
    [InlineData("825", "825")]
    [InlineData("Brøndby", "153")]
    [InlineData("Blåby", "Blåby")]
    public void ATypedNameIsTheAreasCodeAndOneThatNoAreaHasStays(string typed, string expected)
    {
        var areas = AreaPick.Read(Catalogue, name => name == AreaPick.Typed ? [typed] : ["813"])(AreaPick.Field);
        Assert.Equal(["813", expected], areas);
        Assert.Equal(expected == "Blåby" ? expected : null, AreaPick.Unknown(Catalogue, areas));
    }

    [Fact]
    public void NothingTypedAddsNothingAndOtherFieldsAreAsTheyWere()
    {
        var form = AreaPick.Read(Catalogue, name => name switch { AreaPick.Field => ["813", "813"], "place" => ["Sal 1"], _ => [] });
        Assert.Equal(["813"], form(AreaPick.Field));
        Assert.Equal(["Sal 1"], form("place"));
    }
}
