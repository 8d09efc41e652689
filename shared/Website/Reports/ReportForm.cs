namespace Reporting.Website.Reports;

/// <summary>What stands in the form of an order of a report.</summary>
/// <param name="values">Gives what was sent under a name.</param>
public sealed class ReportForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>The field that says which report.</summary>
    public const string Report = "report";

    /// <summary>The field that says what it is about: an area's code or a group's id.</summary>
    public const string About = "of";

    /// <summary>The field with areas of own choice.</summary>
    public const string Areas = "areas";

    /// <summary>The field that says what areas of own choice are called together.</summary>
    public const string Name = "name";

    /// <summary>The field with the month.</summary>
    public const string Month = "month";

    /// <summary>The field with the language.</summary>
    public const string Spoken = "language";

    private static readonly FormLabels Labels = new(new Dictionary<string, LocalizedText>
    {
        [Report] = new("Rapport", "Report"), [About] = new("Om", "On"), [Areas] = new("Områder", "Areas"), [Name] = new("Kaldes", "Called"),
        [Month] = new("Måned", "Month"), [Spoken] = new("Sprog", "Language"),
    });

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Text(string name) => Texts(name).FirstOrDefault() ?? "";

    /// <summary>All that stands under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. values(name).Where(t => !string.IsNullOrWhiteSpace(t))];

    /// <summary>What was written; what is wrong is an error and left out.</summary>
    public ReportRequest Request(Catalogue catalogue, ValidationErrors errors)
    {
        var fields = new FormFields(values, new InputChecks(errors));
        var (report, own) = (fields.Text(Report) ?? "", fields.Lines(Areas));
        var about = fields.Text(About) is { } of ? ReportRequest.About(report, of, catalogue) : new ReportRequest { Report = report };
        return (about with
        {
            Areas = [.. about.Areas, .. own], Name = own.Count > 0 ? fields.Text(Name) : null,
            Language = fields.Word(Spoken, MeetingNames.Languages) ?? Language.Danish, Month = fields.Text(Month) ?? RunFinder.Latest,
        }).Checked(errors);
    }

    /// <summary>What is wrong with it, each at its field and in the page's language.</summary>
    public IReadOnlyList<FormError> Say(ValidationErrors errors, Language language) =>
        [.. errors.All.Select(e => e with { Field = FieldOf(FormLabels.Name(e)) })
            .Select(e => new FormError(e.Field, Labels.Say(e, language)))];

    // The API has a member for each sort of place; the form has a list for all, and ticks for areas one by one.
    private string FieldOf(string name) => name is "region" or "group" || name == Areas && Texts(Areas).Count == 0 ? About : name;
}
