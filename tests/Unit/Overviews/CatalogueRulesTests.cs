using Xunit;

namespace Reporting.Unit.Overviews;

public class CatalogueRulesTests
{
    private static CatalogueParts Good => SmallWorld.Parts(SmallWorld.Count("a"), SmallWorld.Rate("r", "a"));

    [Fact]
    public void AGoodCatalogueHasNoMistakes() => Assert.Empty(CatalogueRules.Mistakes(Good));

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
        var mistakes = Assert.Throws<CatalogueException>(() => new Catalogue(bad)).Mistakes.Select(m => (m.Id, m.Field)).ToList();
        Assert.Contains(("a", "id"), mistakes);
        Assert.Contains(("a", "section"), mistakes);
        Assert.Contains(("a", "why"), mistakes);
        Assert.Contains(("r", "weight"), mistakes);
        Assert.Contains(("s1", "parts"), mistakes);
        Assert.Contains(("x", "source"), mistakes);
        Assert.Contains(("y", "regional"), mistakes);
    }

    [Fact]
    public void AnAreaBelongsToOneGroupOfAKindAtATime()
    {
        var until = new Validity(null, Period.Month(2026, 12));
        var from = new Validity(Period.Month(2027, 1), null);
        ComparisonGroup Group(string id, Validity valid) => new(id, "k2", id, id, null, "", [new Membership("1", valid)]);
        Assert.Empty(CatalogueRules.Mistakes(Good with { Groups = [.. Good.Groups, Group("x", until), Group("y", from)] }));
        var mistake = Assert.Single(CatalogueRules.Mistakes(
            Good with { Groups = [.. Good.Groups, Group("x", until), Group("y", until)] }));
        Assert.Equal(("members.csv", "area"), (mistake.File, mistake.Field));
    }

    [Fact]
    public void AreasNeedCodesThatCanNameFiles()
    {
        var bad = Good with { Areas = [.. Good.Areas, new Area("../x", "X", AreaKind.Municipality, "X", Validity.Always)] };
        Assert.Equal(("areas.csv", "code"), CatalogueRules.Mistakes(bad).Select(m => (m.File, m.Field)).Single());
    }
}
