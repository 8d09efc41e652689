using System.Net;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Reporting.Functions.Hosting;
using Reporting.Functions.Meetings;
using Reporting.Functions.Overviews;
using Reporting.Functions.Subscriptions;
using Reporting.Functions.Website;
using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Reporting.Website.Figures;
using Reporting.Website.Forms;
using Reporting.Website.Layout;
using Reporting.Website.Meetings;

namespace Reporting.Unit.Fuzz;

/// <summary>What reads cookies, headers, queries, the forms of sign-ups and networks, and what a mail server answers.</summary>
internal static class HeaderTargets
{
    private const string To = "chef.odense@jobcenter.example";
    private const string Form = "areas=751&areas=%C3%85rhus&area=Aalborg&kinds=overview&kinds=alerts&language=da&perArea=true&do=add"
        + "&reports=key-figures&name=Nord&from=2026-01-01&to=2026-12-31&comment=Enig%0D%0Amen"
        + "&take=0123456789ab.collective.20260901.751-746.sygedagpenge";

    private static readonly string[] Answers =
    [
        "220 mail.example ESMTP\r\n250-mail.example\r\n250-SIZE 9000000\r\n250-SMTPUTF8\r\n250 8BITMIME\r\n"
            + "250 ok\r\n250 ok\r\n354 go on\r\n250 2.0.0 queued as 4703\r\n221 bye\r\n",
        $"220 ready\r\n250 ok\r\n250 ok\r\n550-5.1.1 <{To}>: no such user\r\n550 5.1.1 chef.odense is unknown here\r\n221 bye\r\n",
        "220 ready\r\n250 PIPELINING\r\n250 ok\r\n452 4.2.2 mailbox full\r\n250 ok\r\n", "421 4.3.2 closing\r\n",
    ];

    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly Period Month = Period.Month(2026, 3);
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly LinkSigner Signer = new(() => new string('k', 32), Clock);
    private static readonly CallerReader Callers = new(Options.Create(new SiteOptions { SignIn = "development" }), Signer);
    private static readonly Caller Bo = new("Bo", "Bo", []);
    private static readonly string Session = Signer.Sign(
        LinkPurposes.Session, """{"Name":"Bo","Roles":["operator","area:751"]}""", Clock.GetUtcNow().AddDays(1));

    private static readonly FormTokens Marks = new(Signer, Clock);
    private static readonly string Mark = Marks.Of(Bo);
    private static readonly SiteContext Context = new(Language.Danish, "/areas/813", null);

    public static IEnumerable<FuzzTarget> All =>
    [
        new("cookies", Mutations.Of($"session={Session}", $"a=b; session={Session}; c"), text => Cookie(Encoding.UTF8.GetString(text))),
        new("marks of forms", Mutations.Of(Mark, Marks.Of(Bo with { Id = "Åse" })), text => IsMarked(Encoding.UTF8.GetString(text))),
        new("headers",
            Mutations.Of("203.0.113.7:4703, 198.51.100.1", "[2001:db8::1]:443", "::ffff:1.2.3.4", "\"3\"", "W/\"3\", *", "Åse"),
            text => Headers(Encoding.UTF8.GetString(text))),
        new("queries", Mutations.Of(
            "region=082&state=watch,problem&state=severe&q=aarhus&revision=1",
            "group=kommunegruppe-5&with=860,787&with=846&with=825&revision=-1",
            "q=sygedagpenge&after=0123456789abcdef0123456789abcdef&group=like"),
            Queries, typeof(BadHttpRequestException)) { IsSlow = true },
        new("forms of sign-ups and networks", Mutations.Of(Form), Forms, typeof(BadHttpRequestException)) { IsSlow = true },
        new("answers of mail servers", Mutations.Of(Answers), Mail) { IsSlow = true },
    ];

    // Nobody is signed in but by the very cookie that was signed.
    private static void Cookie(string text)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = text;
        if (Callers.Of(http) is { } caller && (caller.Name != "Bo" || !text.Contains(Session, StringComparison.Ordinal)))
            throw new InvalidDataException($"It signs {caller.Name} in.");
    }

    private static void IsMarked(string token)
    {
        if (Marks.Check(Bo, token) == LinkState.Valid != (token == Mark)) throw new InvalidDataException("It is taken for the caller's.");
    }

    private static void Headers(string text)
    {
        var http = new DefaultHttpContext();
        (http.Request.Headers["X-Forwarded-For"], http.Request.Headers.IfMatch) = (text, text);
        foreach (var proxies in new[] { 0, 1, 2 })
            if (!IPAddress.TryParse(ClientAddress.Of(http, proxies), out _)) throw new InvalidDataException("It is no address.");
        if (MeetingTag.Read(http.Request, out _) < 0) throw new InvalidDataException("It is no version.");
        if (Author.Read(text, out var wrong) is var by && wrong is null && by.Any(char.IsControl))
            throw new InvalidDataException("The name holds a control character.");
    }

    private static void Queries(byte[] query)
    {
        var http = new DefaultHttpContext().Request;
        http.QueryString = new QueryString("?" + Encoding.UTF8.GetString(query));
        _ = (http.Repeated(), HistoryKey.Read(http.Text("after")));
        StateQuery.Read(Catalogue, http.Text("region"), http.Texts("state"), out _);
        var area = Catalogue.Area("813")!;
        var group = GroupChoice.Of(http.Text("group") ?? "", http.Query["with"], Context, Catalogue, area, Month);
        if (group.Own.Count > GroupChoice.Max) throw new InvalidDataException("It compares with more than can be shown.");
        group.GroupOf(Catalogue, area, Month);
        var hits = new SearchHits(Catalogue, Context, Month);
        var asked = http.Text("q") ?? "";
        _ = (hits.Find(asked).Count(), hits.Near(asked, 5).Count());
        http.Revision();
    }

    private static void Forms(byte[] body)
    {
        var form = PostedForm.ReadAsync(RequestTargets.FormOf(RequestTargets.Http(body)).HttpContext).GetAwaiter().GetResult();
        var errors = new ValidationErrors();
        var areas = form.Areas(Catalogue);
        var choice = form.Choice(new ChoiceRules(Catalogue, new(Catalogue)), areas, Month, errors);
        if (choice is not null && (choice.Areas.Count > ChoiceRules.MaxAreas || choice.Areas.Any(a => Catalogue.Area(a) is null)))
            throw new InvalidDataException("A choice is taken that cannot be made.");
        _ = (form.IsAdding(Catalogue), form.Ticked(Catalogue), ApprovalAnswerForm.Read(form, out _));
        foreach (var taken in form.Texts("take")) PlanChoice.Read(taken, Catalogue);
        new NetworkReader(Catalogue, null!, Clock).Read("082", "0123456789ab", 0, new NetworkForm(form.Texts).Input(errors), errors);
    }

    // As a server would say it, from its greeting on; what becomes of a mail tells nobody whose it was.
    private static void Mail(byte[] said)
    {
        using var line = new Line(said);
        using var client = new SmtpClient();
        try
        {
            client.Connect(line, "mail.example", 25, SecureSocketOptions.None);
            client.Send(SmtpMessage.Of(new("", To), new(To, "<1@example.dk>", null), new("x", "<p>x</p>", "x"),
                new() { From = "Overblik <overblik@example.dk>" }));
        }
        catch (Exception failure) when (SmtpFailure.IsOfSending(failure))
        {
            var outcome = SmtpFailure.OutcomeOf(failure, new() { Host = "mail.example" }, To);
            if (outcome.Result == SendResult.Accepted || outcome.Reason!.Contains(To, StringComparison.OrdinalIgnoreCase))
                throw new InvalidDataException($"It comes to {outcome}.");
        }
    }

    /// <summary>A line on which all is said that a server will say, whatever it hears.</summary>
    private sealed class Line(byte[] said) : MemoryStream(said, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
            // Nobody listens.
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            // Nobody listens.
        }
    }
}
