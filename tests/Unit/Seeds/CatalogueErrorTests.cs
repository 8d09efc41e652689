using Xunit;

namespace Reporting.Unit.Seeds;

public class CatalogueErrorTests
{
    [Theory]
    [InlineData("areas.csv", "101,København,municipality", "101,København,town", "101", "kind", "'town' is not one of municipality")]
    [InlineData("areas.csv", "101,København,municipality,København,,", "101,København,municipality,København,2026-01,", "101", "validFrom",
        "'2026-01' is not a month")]
    [InlineData("areas.csv", "101,København,", "101,,", "101", "name", "is empty")]
    [InlineData("areas.csv", "101,København,", ",København,", "line 2", "code", "is empty in line 2")]
    [InlineData("areas.csv", ",2026M12,086", ",2026M12,099", "084", "successors", "no area has the code '099'")]
    [InlineData("areas.csv", ",2026M12,086", ",2026M12,086 086", "084", "successors", "name an area twice")]
    [InlineData("areas.csv", ",2026M12,086", ",2026M12,084", "084", "successors", "lead back to the area itself")]
    [InlineData("areas.csv", ",2026M12,086", ",2026M12,101", "084", "successors", "a region is carried on by a region")]
    [InlineData("areas.csv", ",2026M12,086", ",2026M12,085", "084", "successors", "'085' ends in 2026M12; it must be there in 2027M01")]
    [InlineData("areas.csv", "2027M01,,", "2027M02,,", "084", "successors", "'086' begins in 2027M02; it must be there from 2027M01")]
    [InlineData("areas.csv", "2027M01,,", "2027M01,2027M12,084", "086", "successors", "lead back to the area itself")]
    [InlineData("areas.csv", "101,København,municipality,København,,,", "101,København,municipality,København,,,147", "101", "successors",
        "the area does not end")]
    [InlineData("areas.csv", "validTo", "validTo,mayor", "line 1", "mayor", "is not a column")]
    [InlineData("groups.csv", ",kommunegruppe,Storbykommuner", ",,Storbykommuner", "kommunegruppe-2", "kind", "is empty")]
    [InlineData("groups.csv", "region-081,region,Region Nordjylland,North Denmark Region,081",
        "region-081,region,Region Nordjylland,North Denmark Region,999", "region-081", "sumsTo", "no area has the code '999'")]
    [InlineData("groups.csv", "country,country,Alle kommuner,All municipalities,000,", "country,country,Alle kommuner,All municipalities,000,999",
        "country", "for", "'999' is not a member")]
    [InlineData("conditions.json", "\"faktisk-antal-ialt\"", "\"faktisk\"", "ialt", "actual", "'faktisk' is not an indicator")]
    [InlineData("conditions.json", "\"faktisk-antal-ialt\"", "\"faktisk-andel-ialt\"", "ialt", "actual", "is not a count")]
    [InlineData("conditions.json", "\"faktisk-andel-ialt\"", "\"forventet-andel-ialt\"", "ialt", "actualShare", "must have a direction")]
    [InlineData("conditions.json", "\"forventet-antal-ialt\"", "\"faktisk-antal-ialt\"", "ialt", "actual", "is named more than once")]
    [InlineData("map.csv", "101,14,7,Kbh", "101,14,x,Kbh", "101", "row", "is not a whole number")]
    [InlineData("map.csv", "101,14,7,Kbh", "101,14,8,Kbh", "147", "column", "its place is that of 101 too")]
    [InlineData("map.csv", "101,14,7,Kbh", "101,14,7,København", "101", "short", "is longer than 4 letters")]
    [InlineData("map.csv", "101,14,7,Kbh", "081,14,7,Kbh", "081", "area", "is no municipality")]
    [InlineData("members.csv", "kommunegruppe-1,101", "kommunegruppe-1,999", "kommunegruppe-1", "area", "no area has the code '999'")]
    [InlineData("members.csv", "kommunegruppe-1,101", "kommunegruppe-9,101", "kommunegruppe-9", "group", "no group in groups.csv")]
    [InlineData("members.csv", "kommunegruppe-1,101,,", "kommunegruppe-1,101,,\nkommunegruppe-2,101,,", "kommunegruppe-1", "area",
        "more than once in groups of kind")]
    [InlineData("tables.json", "\"periodType\": \"M\"", "\"periodType\": \"W\"", "y25i01", "periodType", "'W' is not one of M, Q")]
    [InlineData("tables.json", "\"id\": \"y25i09\"", "\"id\": \"y25i01\"", "y25i01", "id", "stands 2 times")]
    [InlineData("catalogue.json", "\"municipality\":", "\"town\":", "2026", "defaultGroupKinds", "'town' is not one of")]
    [InlineData("catalogue.json", "\"minimumGroup\": 3", "\"minimumGroup\": \"3\"", "2026", "minimumGroup", "must be a whole number")]
    [InlineData("catalogue.json", "\"name\": \"Resultater\"", "\"navn\": \"Resultater\"", "2026", "sections[0].name", "is missing")]
    [InlineData("catalogue.json", "\"name\": \"Resultater\"", "\"navn\": \"Resultater\"", "2026", "sections[0].navn",
        "is not a field here")]
    [InlineData("catalogue.json", "\"sections\": [", "\"sections\": [\"resultater\", ", "2026", "sections[0]", "must be an object")]
    [InlineData("indicators.json", "\"Ydelsesgrupper\": \"Ydelsesgrupper i alt\"", "\"Ydelsesgrupper\": [1]", "ledige-ialt",
        "source.filters.Ydelsesgrupper", "must be a text")]
    [InlineData("ladder.json", "\"Tallene gennemgået sammen med regionens analytiker\"", "7", "dialog", "offers[1]", "must be a text")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": \"down\"", "ledige-ialt", "polarity",
        "'down' is not one of none, lower, higher")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": 1", "ledige-ialt", "polarity", "must be a text")]
    [InlineData("indicators.json", "\"mean\": \"pooled\",", "", "ledige-ialt", "mean", "is missing")]
    [InlineData("indicators.json", "\"unit\":", "\"units\":", "ledige-ialt", "units", "is not a field here")]
    [InlineData("indicators.json", "\"2027-03-01\"", "\"1/3-2027\"", "ledige-ialt", "nextReview", "is not a date")]
    [InlineData("indicators.json", "\"2025M07\"", "\"juli 2025\"", "ledige-kontanthjaelp", "breaks[0].from", "is not a period")]
    [InlineData("indicators.json", "\"table\": \"y25i01\"", "\"table\": \"y99x99\"", "ledige-ialt", "source",
        "table 'y99x99' is not in tables.json")]
    [InlineData("indicators.json", "\"section\": \"resultater\"", "\"section\": \"andet\"", "ledige-ialt", "section",
        "'andet' is not a section")]
    [InlineData("indicators.json", "\"numerator\": \"ledige-ialt\"", "\"numerator\": \"ledige\"", "ledige-pct", "weight",
        "'ledige' is not an indicator")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": \"lower\", \"limits\": {\"watch\": 9}", "ledige-ialt",
        "limits", "must rise")]
    [InlineData("indicators.json", "\"tails\": 6", "\"tails\": 5", "ledige-ialt", "noise", "an even number from 4")]
    [InlineData("indicators.json", "\"levelOf\": \"ledige-pct\"", "\"levelOf\": \"ledige-dagpenge\"", "ledige-ialt", "levelOf",
        "is not a rate with a weight")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": \"lower\", \"limits\": {\"entre\": 3}", "ledige-ialt",
        "limits.entre", "is not a field here")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"",
        "\"polarity\": \"none\", \"requirement\": {\"worst\": 90, \"from\": \"2026M01\", \"basis\": \"a\", \"basisEn\": \"b\"}",
        "ledige-ialt", "limits", "needs a direction")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"",
        "\"polarity\": \"lower\", \"requirement\": {\"from\": \"2026M01\", \"basis\": \"a\", \"basisEn\": \"b\"}", "ledige-ialt",
        "requirement.worst", "is missing")]
    [InlineData("targets.csv", "from,start,to,value", "from,start,to,value\nledige-alt,101,2026M01,10,2026M12,9", "ledige-alt 101",
        "indicator", "is not an indicator")]
    [InlineData("targets.csv", "from,start,to,value", "from,start,to,value\nledige-ialt,101,2026M12,10,2026M01,9", "ledige-ialt 101", "to",
        "a later period")]
    [InlineData("targets.csv", "from,start,to,value", "from,start,to,value\nledige-ialt,101,2026M01,\"10,5\",2026M12,9", "ledige-ialt",
        "start", "is not a number")]
    [InlineData("ladder.json", "\"state\": \"watch\"", "\"state\": \"improved\"", "dialog", "state", "must be watch")]
    [InlineData("ladder.json", "\"months\": 24", "\"months\": 6", "indstilling", "months", "must come after aftale")]
    public void A_mistake_is_reported_with_file_id_and_field(
        string file, string from, string to, string id, string field, string problem)
    {
        using var copy = new SeedCopy();
        var errors = copy.Replace(file, from, to).ValidationErrors();
        Assert.Contains(errors, m => m.File == file && m.Id == id && m.Field == field && m.Problem.Contains(problem));
    }

    [Fact]
    public void A_single_slip_is_reported_once()
    {
        using var copy = new SeedCopy();
        copy.Replace("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": \"down\"");
        Assert.Single(copy.ValidationErrors());
    }

    [Fact]
    public void All_mistakes_of_reading_and_of_the_rules_are_reported_at_once()
    {
        using var copy = new SeedCopy();
        copy.Replace("areas.csv", "101,København,municipality", "101,København,town")
            .Replace("members.csv", "kommunegruppe-1,147", "kommunegruppe-1,998")
            .Replace("tables.json", "\"periodType\": \"M\"", "\"periodType\": \"W\"")
            .Replace("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": \"down\"")
            .Replace("indicators.json", "\"change\": \"percent\"", "\"change\": \"more\"");
        Assert.Equal(
            ["areas.csv 101 kind", "indicators.json ledige-ialt change", "indicators.json ledige-ialt polarity",
                "members.csv kommunegruppe-1 area", "tables.json y25i01 periodType"],
            copy.ValidationErrors().Select(m => $"{m.File} {m.Id} {m.Field}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("areas.csv")]
    [InlineData("groups.csv")]
    [InlineData("members.csv")]
    [InlineData("catalogue.json")]
    [InlineData("tables.json")]
    [InlineData("indicators.json")]
    public void A_missing_file_is_the_one_mistake_reported(string file)
    {
        using var copy = new SeedCopy();
        var error = Assert.Single(copy.Delete(file).ValidationErrors());
        Assert.Equal(file, error.File);
        Assert.Contains("is missing in", error.Problem);
    }

    [Fact]
    public void Broken_Json_is_reported_with_its_line()
    {
        using var copy = new SeedCopy();
        var error = Assert.Single(copy.Replace("tables.json", "\"periodType\":", "\"periodType\"").ValidationErrors());
        Assert.Equal(("tables.json", "line 5"), (error.File, error.Id));
    }

    [Fact]
    public void A_missing_column_is_reported_without_its_consequences()
    {
        using var copy = new SeedCopy();
        var errors = copy.Replace("members.csv", "group,area", "group,areas").ValidationErrors();
        Assert.Equal(["the column 'area' is missing", "is not a column"], errors.Select(m => m.Problem.Split(" of")[0]));
    }

    [Fact]
    public void Comments_are_allowed()
    {
        using var copy = new SeedCopy();
        copy.Replace("tables.json", "[", "// seen in real answers\n[").Replace("areas.csv", "101,", "# capital\n101,");
        Assert.Equal("København", copy.Read().Area("101")!.Name);
    }
}
