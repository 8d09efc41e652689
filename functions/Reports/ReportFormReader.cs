using Reporting.Website.Reports;

namespace Reporting.Functions.Reports;

/// <summary>Reads the forms of reports by the API's own rules.</summary>
public sealed class ReportFormReader(Catalogue catalogue, ReportContents contents, OrderAccess access)
{
    /// <summary>What the form orders; otherwise what is wrong with it.</summary>
    public async Task<(OrderContent? Content, ValidationErrors Errors)> ReadAsync(
        ReportForm form, Caller caller, CancellationToken cancellation)
    {
        var errors = new ValidationErrors();
        var request = form.Request(catalogue, errors);
        if (errors.Count > 0) return (null, errors);
        var (content, refusal) = await contents.OfAsync(request, errors, cancellation);
        if (refusal is not null) errors.Add(ReportForm.Month, "Den er ikke offentliggjort.", "No such month is published.");
        if (content is null || access.ByOrdering(content, caller) is not null) return (content, errors);
        errors.Add(ReportForm.Areas, "Du kan bestille rapporter om din egen region og områder i den, eller om dit eget område.",
            "You may order reports on your own region and areas in it, or on your own area.");
        return (null, errors);
    }

    /// <summary>What the caller may order reports about in a month; a region stands for the areas it is made of, too.</summary>
    public ReportPlaces Places(Caller caller, Period month) => new(
        [.. catalogue.AreasIn(month).Where(a => access.MayOrderReport([a.Code], caller)
            && (a.IsLocal || access.MayOrderReport([.. catalogue.Within(a.Code, month).Skip(1)], caller)))],
        [.. AboutOptions.Own(catalogue, month).Where(g => access.MayOrderReport(g.MembersIn(month), caller))]);
}
