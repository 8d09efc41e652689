using Xunit;

namespace Reporting.Unit.Overviews;

public class CatalogueRulesTests
{
    private static CatalogueParts Good => SmallWorld.Parts(SmallWorld.Count("a"), SmallWorld.Rate("r", "a"));

    [Fact]
    public void AGoodCatalogueHasNoMistakes() => Assert.Empty(CatalogueRules.ValidationErrors(Good));

    [Fact]
    public void AllMistakesAreToldAtOnceWithFileIdAndField()
    {
        var bad = SmallWorld.Parts(
            SmallWorld.Count("a") with { Section = "nowhere", Why = "" },
            SmallWorld.Count("a"),
            SmallWorld.Rate("r", "missing"),
            SmallWorld.Sum("s1", "a", "gone"),
            SmallWorld.Count("x") with { Source = new IndicatorSource("none", "m", new Dictionary<string, string>()) },
            SmallWorld.Rate("y", "a") with { Regional = RegionalRule.Sum });
        var errors = Assert.Throws<CatalogueException>(() => new Catalogue(bad)).ValidationErrors.Select(m => (m.Id, m.Field)).ToList();
        Assert.Contains(("a", "id"), errors);
        Assert.Contains(("a", "section"), errors);
        Assert.Contains(("a", "why"), errors);
        Assert.Contains(("r", "weight"), errors);
        Assert.Contains(("s1", "parts"), errors);
        Assert.Contains(("x", "source"), errors);
        Assert.Contains(("y", "regional"), errors);
    }

    [Fact]
    public void AnAreaBelongsToOneGroupOfAKindAtATime()
    {
        var until = new Validity(null, Period.Month(2026, 12));
        var from = new Validity(Period.Month(2027, 1), null);
        ComparisonGroup Group(string id, Validity valid) => new(id, "k2", id, id, null, "", [new Membership("1", valid)]);
        Assert.Empty(CatalogueRules.ValidationErrors(Good with { Groups = [.. Good.Groups, Group("x", until), Group("y", from)] }));
        var error = Assert.Single(CatalogueRules.ValidationErrors(
            Good with { Groups = [.. Good.Groups, Group("x", until), Group("y", until)] }));
        Assert.Equal(("members.csv", "area"), (error.File, error.Field));
    }

    [Fact]
    public void AreasNeedCodesThatCanNameFiles()
    {
        var bad = Good with { Areas = [.. Good.Areas, new Area("../x", "X", AreaKind.Municipality, "X", Validity.Always)] };
        Assert.Equal(("areas.csv", "code"), CatalogueRules.ValidationErrors(bad).Select(m => (m.File, m.Field)).Single());
    }
}
