using System.Globalization;
using Reporting.Functions.Meetings;
using Reporting.Functions.Website;
using Reporting.Website.Packs;

namespace Reporting.Functions.Packs;

/// <summary>Reads the forms of orders by the API's own rules, and shows what would come of them.</summary>
public sealed class OrderFormReader(
    Catalogue catalogue, RunRepository runs, MeetingAccess access, OrderAccess orders, MeetingPackRules rules, PackMeeting meetings,
    PackInputReader packs,
    TimeProvider clock)
{
    /// <summary>
    /// The form with what stands in it, and the agenda it would give; 400 when it was sent and something is wrong with it.
    /// </summary>
    public async Task<IResult> PageAsync(HttpContext http, SiteContext context, OrderForm form, CancellationToken cancellation)
    {
        var isSent = HttpMethods.IsPost(http.Request.Method);
        var (content, errors) = form.IsBegun || isSent ? await ReadAsync(form, context.Caller!, cancellation) : (null, new());
        return await PageAsync(http, context, form, content, OrderForm.Refusal(errors, context), cancellation);
    }

    /// <summary>The form with what stands in it, and nothing of what would come of it.</summary>
    public Task<IResult> StartAsync(HttpContext http, SiteContext context, OrderForm form, CancellationToken cancellation) =>
        PageAsync(http, context, form, null, null, cancellation);

    private async Task<IResult> PageAsync(HttpContext http, SiteContext context, OrderForm form, OrderContent? content,
        FormRefusal? refusal, CancellationToken cancellation) => SitePage.Of(http, new OrderPageModel(
            Form: form, Catalogue: catalogue, Refusal: refusal,
            Areas: AreasOf(context.Caller!, YearOf(form)),
            Regions: RegionAreas.Of(catalogue, context.Caller!, YearOf(form)).Select(r => r.Region).ToList(),
            Groups: await GroupsAsync(form, cancellation), Content: content,
            Agenda: content is null ? [] : await AgendaAsync(content, cancellation)),
            HttpMethods.IsPost(http.Request.Method) && refusal is not null ? 400 : 200);

    /// <summary>What the form orders; otherwise what is wrong with it.</summary>
    public async Task<(OrderContent? Content, ValidationErrors Errors)> ReadAsync(
        OrderForm form, Caller caller, CancellationToken cancellation)
    {
        var errors = new ValidationErrors();
        var asked = form.Request(errors);
        // Before anything is taken from it, as it names people.
        if (asked.Meeting is { } id && await access.FindAsync(id, caller, cancellation) is null)
        {
            errors.Add("meeting", "Der er ikke et sådant møde, som du deltager i.", "There is no such meeting that you take part in.");
            return (null, errors);
        }

        var request = await meetings.FillAsync(asked, errors, cancellation);
        var (served, _) = await RunFinder.ServedAsync(request.Month, null, runs, cancellation);
        if (served is not { } run) errors.Add("month", "Den er ikke offentliggjort.", "No such month is published.");
        else if (rules.Read(request, run, errors) is { } content && errors.Count == 0)
        {
            if (orders.ByOrdering(content, caller) is not null)
                return (await meetings.WithProcessAsync(content, asked.Meeting, cancellation), errors);
            errors.Add("areas",
                "Du kan bestille for områder, der er i din egen region på mødets dag (i dag, hvis der ikke er skrevet en dag), eller for dit eget område.",
                "You may order for the areas that are in your own region on the day of the meeting, which is today unless a date is written, or for your own area.");
        }

        return (null, errors);
    }

    // Those of jobcentres that there are in the month of the figures; all where that is not known.
    private async Task<IReadOnlyList<ComparisonGroup>> GroupsAsync(OrderForm form, CancellationToken cancellation)
    {
        var month = form.Text("month") is { Length: > 0 } asked && RunFinder.IsValid(asked) ? asked : RunFinder.Latest;
        return await RunFinder.ResolveAsync(month, runs, cancellation) is not { } period ? catalogue.Parts.Groups
            : [.. catalogue.Parts.Groups.Where(g => g.HasMembersIn(period) && g.MembersIn(period).All(m => catalogue.Area(m)!.IsLocal))];
    }

    // Of a round, the agenda of its first area stands for all.
    private async Task<IReadOnlyList<Block>> AgendaAsync(OrderContent content, CancellationToken cancellation) =>
        MeetingPackPaper.Agenda(Pack.Of(await packs.ReadAsync(content, content.Parts[0], cancellation)));

    private int YearOf(OrderForm form) =>
        DateOnly.TryParseExact(form.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.Year : DanishDay.Of(clock).Year;

    // Of next year too: who takes a region over has areas to meet before the year begins.
    private List<Area> AreasOf(Caller caller, int year) =>
        [.. new[] { year,
            year + 1 }.SelectMany(y => catalogue.AreasIn(Period.Month(y, 1))
                .Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre)
            .Where(a => caller.May(Permission.Order, ProtectedResource.Of(catalogue, [a.Code], new DateOnly(y, 1, 1))))).Distinct()
            .InDanishOrder(a => a.Name)];
}
