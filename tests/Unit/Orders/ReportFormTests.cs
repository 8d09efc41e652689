using System.Text.Json;
using Reporting.Unit.Seeds;
using Reporting.Unit.Web;
using Reporting.Website.Reports;
using Xunit;

namespace Reporting.Unit.Orders;

/// <summary>What the form of a report holds, and what its page says of what is wrong with it.</summary>
public class ReportFormTests
{
    private static readonly ReportRules Rules = new(SeedFolders.Of2026, new(SeedFolders.Of2026));

    [Theory]
    [InlineData("report=", "report", "Rapport: Vælg en slags rapport.")]
    [InlineData("report=poems", "report", "Rapport: Vælg en slags rapport.")]
    [InlineData("of=", "of", "Om: Vælg enten et sted fra listen eller områder enkeltvis.")]
    [InlineData("of=&areas=851&areas=840&report=annual-review", "areas", "Områder: Resultatrevision handler om ét område, ikke 2. Vælg ét.")]
    [InlineData("of=081&areas=851", "areas", "Områder: Vælg enten et sted fra listen eller områder enkeltvis.")]
    [InlineData("of=landsdel-99", "of", "Om: ”landsdel-99” er ikke en sammenligningsgruppe i august 2026.")]
    [InlineData("of=086", "of", "Om: Region Østdanmark findes ikke i august 2026.")]
    [InlineData("of=&areas=081&areas=851", "areas", "Områder: Region Nordjylland består af andre områder")]
    [InlineData("of=&areas=851&name=a%01b", "name", "Kaldes: Der er et styretegn i teksten. Fjern det.")]
    [InlineData("language=fr", "language", "Sprog: ”fr” kan ikke vælges her.")]
    [InlineData("month={201}", "month", "Måned: Teksten har 201 tegn")]
    public void ErrorsAreToldInDanishAtTheirFields(string changes, string field, string sentence)
    {
        var errors = new ValidationErrors();
        var form = new ReportForm(PostedFields.Of("report=key-figures&of=081", changes));
        if (form.Request(SeedFolders.Of2026, errors) is { } request && errors.Count == 0) Rules.Read(request, new(Period.Month(2026, 8), 1), errors);
        var said = Assert.Single(form.Say(errors, Language.Danish));
        Assert.Equal(field, said.Field);
        Assert.StartsWith(sentence, said.Text);
        PostedFields.AssertDanish(said.Text);
    }

    [Theory]
    [InlineData("report=key-figures&of=081", """{"report":"key-figures","region":"081"}""")]
    [InlineData("report=annual-review&of=081&language=en", """{"report":"annual-review","areas":["081"],"language":"en"}""")]
    [InlineData("report=scorecards&of=landsdel-11&month=2026M03", """{"report":"scorecards","group":"landsdel-11","month":"2026M03"}""")]
    [InlineData("report=key-figures&of=851", """{"report":"key-figures","areas":["851"]}""")]
    [InlineData("report=key-figures&of=&areas=851&areas=840&name=Nord", """{"report":"key-figures","areas":["851","840"],"name":"Nord"}""")]
    [InlineData("report=key-figures&of=081&name=Nord", """{"report":"key-figures","region":"081"}""")]
    public void AFormIsTheSameOrderAsItsJson(string form, string body)
    {
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse(body);
        Assert.Equal(JsonSerializer.Serialize(ReportRequest.Read(json.RootElement, errors)),
            JsonSerializer.Serialize(new ReportForm(PostedFields.Of(form)).Request(SeedFolders.Of2026, errors)));
        Assert.Empty(errors.All);
    }
}
