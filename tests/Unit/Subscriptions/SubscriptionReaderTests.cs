using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Subscriptions;

public class SubscriptionReaderTests
{
    private static readonly SubscriptionReader Reader = new(new ChoiceRules(Seeds.SeedFolders.Of2026, new(Seeds.SeedFolders.Of2026)));

    [Fact]
    public void AWholeRequestIsRead()
    {
        var read = Read("""{"mail":"a@b.example","areas":["751","082","751"],"kinds":["digest","alerts"],"language":"en","perArea":true}""")
            .Request!;
        Assert.Equal("a@b.example", read.Mail);
        Assert.Equal(["751", "082"], read.Choice.Areas);
        Assert.Equal(
            new SubscriptionChoice([], SubscriptionKinds.Digest | SubscriptionKinds.Alerts, Language.English, true),
            read.Choice with { Areas = [], Reports = [] });
    }

    [Fact]
    public void LanguageAndFormMayBeLeftOut() => Assert.Equal(
        new SubscriptionChoice([], SubscriptionKinds.Overview, Language.Danish, false),
        Read("""{"mail":"a@b.example","areas":["751"],"kinds":["overview"]}""").Request!.Choice with { Areas = [], Reports = [] });

    [Fact]
    public void ReportsAloneAreEnoughAndEachIsTakenOnce()
    {
        var choice = Read("""{"mail":"a@b.example","reports":[{"report":"key-figures","of":"081","every":"quarter"},{"report":"annual-review","of":"851"},{"report":"key-figures","of":"landsdel-11"},{"report":"key-figures","of":"081"}]}""")
            .Request!.Choice;
        Assert.Equal(SubscriptionKinds.Reports, choice.Kinds);
        Assert.Empty(choice.Areas);
        Assert.Equal(["key-figures:081:Quarterly", "annual-review:851:Monthly", "key-figures:landsdel-11:Monthly"],
            choice.Reports.Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("""{"report":"poems","of":"081"}""", "reports[0]", "key-figures, scorecards, annual-review")]
    [InlineData("""{"report":"key-figures"}""", "reports[0]", "an area's code or a group's id")]
    [InlineData("""{"report":"key-figures","of":"Aalborgg"}""", "reports[0]", "851 Aalborg")]
    [InlineData("""{"report":"annual-review","of":"landsdel-11"}""", "reports[0]", "about one area")]
    [InlineData("""{"report":"key-figures","of":"081","every":"week"}""", "reports[0]", "month or quarter")]
    [InlineData("""{"report":"key-figures","of":"084"}""", "reports[0]", "its successor is Region Østdanmark (086)")]
    [InlineData("""{"report":"key-figures","of":"region-084"}""", "reports[0]", "has no areas in 2027M01")]
    [InlineData("""{"report":"key-figures","about":"081"}""", "", "wrong type")]
    [InlineData("""7""", "", "wrong type")]
    public void AReportThatCannotBeHadIsNamed(string report, string field, string said)
    {
        var errors = Read($$"""{"mail":"a@b.example","reports":[{{report}}]}""", Period.Month(2027, 1)).Errors;
        Assert.Contains(said, Assert.Single(Assert.Contains(field, errors)));
    }

    [Fact]
    public void ThereCanBeTooManyReports()
    {
        var reports = string.Join(',', Enumerable.Repeat("{\"report\":\"key-figures\",\"of\":\"081\"}", ReportSubscription.Max + 1));
        Assert.Contains("at most 8", Assert.Single(Read($$"""{"mail":"a@b.example","reports":[{{reports}}]}""").Errors["reports"]));
    }

    [Theory]
    [InlineData("""[]""", "", "not a JSON object")]
    [InlineData("""{"mail":"a@b","areas":["751"],"kinds":["digest"]}""", "mail", "plain address")]
    [InlineData("""{"areas":["751"],"kinds":["digest"]}""", "mail", "plain address")]
    [InlineData("""{"mail":"a@b.example","areas":["Arhus"],"kinds":["digest"]}""", "areas", "751 Aarhus")]
    [InlineData("""{"mail":"a@b.example","areas":[],"kinds":["digest"]}""", "areas", "1 to 120")]
    [InlineData("""{"mail":"a@b.example","areas":["751"],"kinds":[]}""", "kinds", "at least one")]
    [InlineData("""{"mail":"a@b.example","areas":["751"],"kinds":["all"]}""", "kinds", "'all'")]
    [InlineData("""{"mail":"a@b.example","areas":["751"],"kinds":["digest"],"language":"dk"}""", "language", "da or en")]
    [InlineData("""{"mail":"a@b.example","areas":["751"],"kinds":["digest"],"name":"A"}""", "name", "not known")]
    [InlineData("""{"mail":7,"areas":["751"],"kinds":["digest"]}""", "", "wrong type")]
    [InlineData("""{"mail":null,"areas":["751"],"kinds":["digest"]}""", "", "wrong type")]
    [InlineData("""{"mail":"a@b.example","areas":"751","kinds":["digest"]}""", "", "wrong type")]
    [InlineData("""{"mail":"a@b.example","areas":["751"],"kinds":["digest"],"perArea":"no"}""", "", "wrong type")]
    [InlineData("""{"mail":"\ud800@b.example","areas":["751"],"kinds":["digest"]}""", "", "not Unicode")]
    public void AMistakeIsNamedByItsField(string json, string field, string said)
    {
        var (request, errors) = Read(json);
        Assert.Null(request);
        Assert.Contains(said, Assert.Single(Assert.Contains(field, errors)));
    }

    [Fact]
    public void AllMistakesAreToldAtOnce() =>
        Assert.Equal(["areas", "kinds", "language", "mail"],
            Read("""{"mail":"","areas":["0"],"kinds":["x"],"language":""}""").Errors.Keys.Order());

    [Fact]
    public void ThereCanBeTooManyAreas()
    {
        var areas = string.Join(',', Enumerable.Repeat("\"751\"", ChoiceRules.MaxAreas + 1));
        Assert.Contains("121 areas",
            Assert.Single(Read($$"""{"mail":"a@b.example","areas":[{{areas}}],"kinds":["digest"]}""").Errors["areas"]));
    }

    [Fact]
    public void AnAreaThatHasEndedNamesItsSuccessorAndOneToComeMayBeAskedFor()
    {
        const string Ended = """{"mail":"a@b.example","areas":["084"],"kinds":["digest"]}""";
        Assert.Contains("Its last month is 2026M12, and its successor is Region Østdanmark (086).",
            Assert.Single(Read(Ended, Period.Month(2027, 1)).Errors["areas"]));
        Assert.NotNull(Read(Ended, Period.Month(2026, 12)).Request);
        Assert.NotNull(Read(Ended.Replace("084", "086", StringComparison.Ordinal), Period.Month(2026, 12)).Request);
    }

    private static (SoundRequest? Request, IDictionary<string, string[]> Errors) Read(string json, Period? newest = null)
    {
        using var parsed = JsonDocument.Parse(json);
        var errors = new ValidationErrors();
        var request = Reader.Read(parsed.RootElement, errors, newest);
        return (request, errors.ByField.ToDictionary(f => f.Key, f => f.Value.ToArray()));
    }
}
