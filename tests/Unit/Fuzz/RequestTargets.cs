using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Reporting.Functions.Hosting;
using Reporting.Functions.Meetings;
using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Reporting.Website.Meetings;
using Reporting.Website.Packs;
using Reporting.Website.Reports;
using Reporting.Website.Subscriptions;

namespace Reporting.Unit.Fuzz;

/// <summary>What reads requests: bodies, forms, links, headers and addresses.</summary>
internal static class RequestTargets
{
    private const string Form =
        "version=1&areas=751&areas=740&kind=director&date=2026-09-01&place=S%C3%A6l&text=Vi&overviewDiscussed=true&agreements-0-what=x&agreements-0-who=y&agreements-0-change=%E2%88%925%2C5&agreements-0-indicator=ledige-dagpenge&contact-751=a%40b.example&remove=1";
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly Meeting Held = SampleMeeting.Of() with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1")) };
    private static readonly LinkSigner Signer = new(() => new string('k', 32), Clock);
    private static readonly string[] Tokens =
        [Signer.Sign(LinkPurposes.Manage, "0198", null), Signer.Sign(LinkPurposes.Manage, "0198", Clock.GetUtcNow().AddDays(1)),
            Signer.Sign(LinkPurposes.Leave, "0198 3", null)];

    public static IEnumerable<FuzzTarget> All =>
    [
        Body("meetings", MeetingReader.Expected,
            json => new MeetingReader(Catalogue, Clock).Read(json, null, Held, new ValidationErrors())),
        Body("minutes", MinutesReader.Expected, json => new MinutesReader(Catalogue).Read(json, null, Held, new ValidationErrors())),
        Body("orders of packs", MeetingPackRequest.Expected, json => MeetingPackRequest.Read(json, new ValidationErrors())),
        Body("orders of reports", ReportRequest.Expected, json => ReportRequest.Read(json, new ValidationErrors())),
        Body("sign-ups", SubscriptionRequest.Expected,
            json => new SubscriptionReader(new ChoiceRules(Catalogue, new(Catalogue))).Read(json, new ValidationErrors())),
        Body("steps of agreements", AgreementStep.Expected,
            json => AgreementStep.Read(json, null, new())?.Checked(Held.Minutes!.Agreements[0], new())),
        new("orders of imports", Mutations.Of("""{"month":"2026M03"}"""),
            body => Reporting.Functions.Import.Order.ReadAsync(Http(body), default).GetAwaiter().GetResult(),
            typeof(BadHttpRequestException)),
        new("forms", Mutations.Of(Form), Forms, typeof(BadHttpRequestException)) { IsSlow = true },
        new("messages of queues", Mutations.Of(Messages), ReadMessage, typeof(JsonException)),
        new("link tokens", Mutations.Of(Tokens), Token),
        new("client principals", Mutations.Of(Principal), json => Principals(json)),
        new("addresses",
            Mutations.Of("2026M03", "latest", "2026-084-5f0c3a9be7d1", "3f0c9a1d2b4e5f60718293a4", "Århus", "751", "region:084",
                "chef@købing.example", "da"), text => Address(Encoding.UTF8.GetString(text))) { IsSlow = true },
    ];

    private static readonly string[] Messages =
    [
        """{"importId":"0198c0de5a7e7000a000000000000001","month":"2026M03","schema":1}""",
        """{"month":"2026M03","revision":1,"area":"101","closing":true,"schema":1,"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""",
        """{"month":"2026M03","revision":1,"area":"101","closing":true,"others":["147","751",null],"schema":1}""",
        """{"batch":"2026M03-000001","delivery":"0198c0de5a7e7000a000000000000001|overview|101"}""",
    ];

    private const string Principal =
        """{"auth_typ":"aad","claims":[{"typ":"oid","val":"1"},{"typ":"name","val":"Åse"},{"typ":"roles","val":"op"}],"name_typ":"name","role_typ":"roles"}""";

    private static readonly RoleMap Roles = RoleMap.Read("operator=op;area:751=1");

    private static FuzzTarget Body(string name, string expected, Action<JsonElement> read)
    {
        var sound = expected[expected.IndexOf('{')..].TrimEnd('.').Split([", {", " or {"], StringSplitOptions.None)[0];
        return new(name, Mutations.Of(sound), body =>
        {
            using var json = JsonBody.Parse(Http(body), body, expected);
            read(json.RootElement);
        }, typeof(BadHttpRequestException));
    }

    internal static HttpRequest Http(byte[] body)
    {
        var http = new DefaultHttpContext().Request;
        (http.Body, http.ContentType, http.ContentLength) = (new MemoryStream(body), "application/json", body.Length);
        return http;
    }

    private static void Forms(byte[] body)
    {
        var form = PostedForm.ReadAsync(FormOf(Http(body)).HttpContext).GetAwaiter().GetResult();
        var minutes = MinutesForm.Read(form.Text);
        var errors = new ValidationErrors();
        new MinutesReader(Catalogue).Read(minutes.Input("ABC", errors), Held, errors);
        minutes.After(Held);
        var meeting = new MeetingForm(form.Texts);
        new MeetingReader(Catalogue, Clock).Read(meeting.Input("ABC", errors), null, errors);
        new OrderForm(form.Texts).Request(errors);
        new ReportForm(form.Texts).Request(Catalogue, errors);
        ReportChoiceForm.Wishes(form.Text);
        foreach (var name in new[] { "text", "areas", "remove" }) form.Lines(name);
    }

    internal static HttpRequest FormOf(HttpRequest http)
    {
        http.HttpContext.Features.Set(HttpFunction.Find("SignInPage")!);
        return http;
    }

    private static void ReadMessage(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        foreach (var read in new Action[] { () => QueueMessage.Read<ImportMessage>(text), () => Areas(QueueMessage.Read<ComputeMessage>(text)),
            () => QueueMessage.Read<DeliverMessage>(text) })
            read();
    }

    // An older version sends one area and no others.
    private static void Areas(ComputeMessage message)
    {
        _ = message.Run;
        if (message.Areas.Count == 0) throw new InvalidDataException("It is of no area.");
    }

    // Nothing but the three that were signed opens anything, however near it comes.
    private static void Token(byte[] text)
    {
        var token = Encoding.UTF8.GetString(text);
        foreach (var purpose in new[] { LinkPurposes.Manage, LinkPurposes.Leave, LinkPurposes.Session })
        {
            var known = Tokens.Contains(token) && purpose != LinkPurposes.Session
                && (purpose == LinkPurposes.Leave) == (token == Tokens[2]);
            if (Signer.Open(purpose, token).State == LinkState.Valid != known) throw new InvalidDataException($"It opens {purpose}.");
        }
    }

    private static void Address(string text)
    {
        RunFinder.IsValid(text);
        if (Period.TryParse(text, out var period) && Period.Parse(period.ToString()) != period)
            throw new InvalidDataException($"{period} is not read as it is written.");
        if (MeetingId.Read(text) is { } id && id.ToString() != text) throw new InvalidDataException($"{id} is written in another way.");
        if (OrderIds.IsId(text) && text.Length != 24) throw new InvalidDataException("It is no id.");
        if (MailAddresses.Read(text) is { } mail && mail.Any(c => c is <= ' ' or >= '\x7f' or ',' or ';' or '<' or '>' or '"'))
            throw new InvalidDataException($"{mail} is more than an address.");
        if (TypedText.Read(text, 200, lines: false, out var error) is var typed && error is null && typed.Any(char.IsControl))
            throw new InvalidDataException("It holds a control character.");
        UnknownArea.Text(Catalogue, text);
        WholeNumber.ReadYear(text, Clock, out _);
        Role.Read(text);
    }

    // As the service encodes it, and as it would be if somebody had not.
    private static void Principals(byte[] json)
    {
        foreach (var header in new[] { Convert.ToBase64String(json), Encoding.UTF8.GetString(json) })
            if (ClientPrincipal.Read(header) is { } principal) Roles.Of(principal.Claims);
    }
}
