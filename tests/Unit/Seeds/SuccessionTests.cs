using Xunit;

namespace Reporting.Unit.Seeds;

/// <summary>What becomes of areas that end: regions that close, municipalities that merge, are split or get another code.</summary>
public class SuccessionTests
{
    private static readonly Period Before = Period.Month(2026, 12);
    private static readonly Period After = Period.Month(2027, 1);
    private static readonly Catalogue Seeds = SeedFolders.Of2026;

    [Fact]
    public void The_regions_that_close_are_carried_on_by_the_new_one()
    {
        Assert.Equal(["086"], Codes(Seeds.Succession.SuccessorsOf(Seeds.Area("084")!, After)));
        Assert.Equal(["084", "085"], Codes(Seeds.Succession.PredecessorsOf(Seeds.Area("086")!, Before)));
        Assert.Empty(Seeds.Succession.SuccessorsOf(Seeds.Area("084")!, Before));
        Assert.Empty(Seeds.Succession.PredecessorsOf(Seeds.Area("086")!, After));
        Assert.False(Seeds.Succession.AnyEnded(Before));
        Assert.True(Seeds.Succession.AnyEnded(After));
    }

    [Fact]
    public void Who_had_both_has_the_new_one_once()
    {
        Assert.Equal(["101", "086"], Seeds.Succession.Carry(["101", "084", "085", "086"], After));
        Assert.Equal(["086", "084"], Seeds.Succession.Carry(["086", "084"], Before));
        Assert.Equal(["084", "085"], Seeds.Succession.Ended(["101", "084", "085"], After));
        Assert.Equal(["nobody"], Seeds.Succession.Carry(["nobody"], After));
    }

    [Fact]
    public void A_municipality_that_merges_leaves_its_groups_by_itself()
    {
        using var copy = new SeedCopy();
        var catalogue = copy.Replace("areas.csv", Row("482", "Langeland"), Row("482", "Langeland", to: "2026M12", "479")).Read();
        Assert.Equal(["479"], catalogue.Succession.Carry(["482", "479"], After));
        Assert.All(catalogue.Parts.Groups, g => Assert.DoesNotContain("482", g.MembersIn(After)));
        Assert.Contains(catalogue.Parts.Groups, g => g.MembersIn(Before).Contains("482"));
        Assert.Equal(["479", "482"], catalogue.Succession.Lineage("479"));
        Assert.False(catalogue.Succession.IsSame("482", "479")); // Svendborg was there before, and is larger now
    }

    [Fact]
    public void A_municipality_with_another_code_is_the_same_one()
    {
        using var copy = new SeedCopy();
        var catalogue = copy.Replace("areas.csv", Row("482", "Langeland"),
            Row("482", "Langeland", to: "2026M12", "982") + "\n982,Øerne,municipality,Øerne,2027M01,,").Read();
        Assert.True(catalogue.Succession.IsSame("482", "982"));
        Assert.True(catalogue.Succession.IsSame("101", "101"));
        Assert.False(catalogue.Succession.IsSame("101", "982"));
        Assert.Equal(["Langeland"], catalogue.Succession.PredecessorsOf(catalogue.Area("982")!, Before).Select(a => a.Name));
    }

    [Fact]
    public void One_that_is_split_gives_both_and_one_that_ends_again_leads_on()
    {
        using var copy = new SeedCopy();
        var catalogue = copy.Replace("areas.csv", Row("482", "Langeland"),
            Row("482", "Langeland", to: "2026M12", "982 983") + "\n982,Nord,municipality,Nord,2027M01,2027M06,479"
            + "\n983,Syd,municipality,Syd,2027M01,,").Read();
        Assert.Equal(["982", "983"], catalogue.Succession.Carry(["482"], After));
        Assert.Equal(["479", "983"], catalogue.Succession.Carry(["482"], Period.Month(2027, 7)));
        Assert.Equal(["479", "982", "482"], catalogue.Succession.Lineage("479"));
    }

    [Fact]
    public void One_that_nobody_carries_on_stays_as_it_is()
    {
        using var copy = new SeedCopy();
        var catalogue = copy.Replace("areas.csv", Row("482", "Langeland"), Row("482", "Langeland", to: "2026M12")).Read();
        Assert.Equal(["482"], catalogue.Succession.Carry(["482"], After));
        Assert.Empty(catalogue.Succession.Ended(["482"], After));
    }

    private static string Row(string code, string name, string to = "", string successors = "") =>
        $"{code},{name},municipality,{name},,{to},{successors}";

    private static IEnumerable<string> Codes(IEnumerable<Area> areas) => areas.Select(a => a.Code);
}
