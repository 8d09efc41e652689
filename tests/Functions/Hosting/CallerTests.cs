using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Reporting.Functions.Hosting;
using Reporting.Website.Forms;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>Who a request comes from, and what such a caller may do.</summary>
public sealed class CallerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Catalogue Catalogue = CatalogueFolder.Read(Repository.Path("seeds", "2026"));
    private static readonly (string, string?) Here = ("Site__Address", "http://127.0.0.1:7071/");
    private readonly FixedClock clock = new(Now);

    [Theory]
    [InlineData("operator", true)]
    [InlineData("region:084", true)]
    [InlineData("area:751", true)]
    [InlineData("operator:1", false)]
    [InlineData("region:", false)]
    [InlineData("region", false)]
    [InlineData("Operator", false)]
    [InlineData("", false)]
    public void OnlyRolesAreRoles(string text, bool isOne) => Assert.Equal(isOne ? text : null, Role.Read(text)?.ToString());

    [Fact]
    public void ClaimsGiveRolesAsTheSettingSays()
    {
        var map = RoleMap.Read("operator=drift; region:084=5b21 ;area:751=jc=aarhus;region:085=5b21");
        Assert.Equal(["region:084", "region:085"], Texts(map.Of([("groups", "5b21"), ("groups", "other")])));
        Assert.Equal(["operator", "area:751"], Texts(map.Of([("roles", "drift"), ("roles", "jc=aarhus")])));
        Assert.Empty(map.Of([("name", "drift"), ("preferred_username", "drift"), ("emails", "drift"), ("groups", "DRIFT")]));
        Assert.Empty(RoleMap.Read("").Of([("groups", "")]));
    }

    [Theory]
    [InlineData("admin=x")]
    [InlineData("operator")]
    [InlineData("operator=")]
    [InlineData("region:=x")]
    public void AMapThatCannotBeReadSaysWhich(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<InvalidOperationException>(() => RoleMap.Read(text)).Message);

    [Fact]
    public void APrincipalIsReadAsTheServiceWritesIt()
    {
        var caller = Read(SignIn.AppService, "region:084=abc", http => http.Request.Headers[ClientPrincipal.Header] = Base64(
            """
            {"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"Åse Ø. <b>"},{"typ":"roles","val":"abc"},
             {"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"0f3c"}]}
            """));
        Assert.Equal(("0f3c", "Åse Ø. <b>", "region:084"), (caller!.Id, caller.Name, Assert.Single(caller.Roles).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("W10=")]
    [InlineData("eyJjbGFpbXMiOjF9")]
    [InlineData("eyJjbGFpbXMiOltdfQ==")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6Im5hbWUiLCJ2YWwiOiJBIn1dfQ==")]
    [InlineData("eyJjbGFpbXMiOlsxXX0=")]
    public void WhatIsNoPrincipalIsNobody(string header) =>
        Assert.Null(Read(SignIn.AppService, "operator=abc", http => http.Request.Headers[ClientPrincipal.Header] = header));

    [Fact]
    public void APrincipalCountsOnlyWhereTheServiceStandsBefore()
    {
        void Send(HttpContext http) => http.Request.Headers[ClientPrincipal.Header] =
            Base64("""{"claims":[{"typ":"sub","val":"1"},{"typ":"roles","val":"abc"}]}""");
        Assert.NotNull(Read(SignIn.AppService, "operator=abc", Send));
        Assert.Null(Read(SignIn.Development, "operator=abc", Send));
        Assert.Null(Read(SignIn.None, "operator=abc", Send));
    }

    [Fact]
    public void ASessionLastsAWorkdayAndOnlyOnADevelopersMachine()
    {
        var here = Reader(SignIn.Development, "");
        var http = new DefaultHttpContext();
        here.Start(http, "Åse", [new(RoleKind.Region, "084")], clock.Now);
        var cookie = http.Response.Headers.SetCookie.ToString();
        foreach (var attribute in new[] { "httponly", "samesite=lax", "path=/" })
            Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
        var session = cookie.Split(';')[0];

        Assert.Equal("Åse region:084", Describe(here.Of(With(session))));
        Assert.Null(Reader(SignIn.AppService, "").Of(With(session)));
        Assert.Null(here.Of(With(session[..^1])));
        Assert.Null(here.Of(With("session=" + Signer().Sign(LinkPurposes.Form, "{}", null))));
        clock.Now += TimeSpan.FromHours(10);
        Assert.Null(here.Of(With(session)));
        Assert.Throws<InvalidOperationException>(() => Reader(SignIn.AppService, "").Start(http, "A", [], clock.Now));
    }

    [Fact]
    public void ASignInCannotBeSwitchedOnWhereItLetsAnybodyIn()
    {
        static SignIn Read(params (string Name, string? Value)[] settings) => TestSettings.Read<SiteOptions>(settings).SignInMode;
        Assert.Equal(SignIn.None, Read());
        Assert.Contains("not Azure", Assert.Throws<OptionsValidationException>(() => Read(("Site__SignIn", "appservice"), Here)).Message);
        Assert.Equal(SignIn.Development, Read(("Site__SignIn", "development"), Here));
        Assert.Throws<OptionsValidationException>(() => Read(("Site__SignIn", "development")));
        Assert.Throws<OptionsValidationException>(() => Read(("Site__SignIn", "development"), ("Site__Address", "")));
        Assert.Throws<OptionsValidationException>(
            () => Read(("Site__SignIn", "development"), ("Site__Address", "https://overviews.example/")));
        foreach (var name in new[] { "WEBSITE_SITE_NAME", "WEBSITE_INSTANCE_ID" })
        {
            Assert.Equal(SignIn.AppService, Read(("Site__SignIn", "appservice"), (name, "x")));
            Assert.Throws<OptionsValidationException>(() => Read(("Site__SignIn", "development"), Here, (name, "x")));
        }

        Assert.Throws<OptionsValidationException>(() => Read(("Site__SignIn", "dev")));
    }

    [Fact]
    public void AFormBearsTheMarkOfItsCallerForAWeek()
    {
        var tokens = new FormTokens(Signer(), clock);
        var (one, other) = (new Caller("1 2", "A", []), new Caller("2", "A", []));
        var mark = tokens.Of(one);
        Assert.Equal(LinkState.Valid, tokens.Check(one, mark));
        Assert.Equal(LinkState.Wrong, tokens.Check(other, mark));
        foreach (var forged in new[] { "", mark + "A", Signer().Sign(LinkPurposes.Session, "9999999999 1 2", null),
            Signer().Sign(LinkPurposes.Form, "1 2", null) })
            Assert.Equal(LinkState.Wrong, tokens.Check(one, forged));
        clock.Now += TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1);
        Assert.Equal(LinkState.Valid, tokens.Check(one, mark));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(LinkState.Expired, tokens.Check(one, mark));
        Assert.Equal(LinkState.Wrong, tokens.Check(other, mark)); // another's old mark is a forged one
    }

    [Theory]
    [InlineData("operator", "851,751", true, true)]
    [InlineData("region:081", "851", true, true)]
    [InlineData("region:081", "851,840", true, true)]
    [InlineData("region:081", "851,751", false, false)]
    [InlineData("region:082", "851", false, false)]
    [InlineData("area:851", "851", true, true)]
    [InlineData("area:851", "851,840", true, false)]
    [InlineData("area:851", "840", false, false)]
    [InlineData("area:081", "851", false, false)]
    [InlineData("region:081", "", false, false)]
    [InlineData("region:081", "999", false, false)]
    public void ACallerHasWhatConcernsItsOwn(string role, string areas, bool reads, bool orders)
    {
        var caller = new Caller("1", "A", [Role.Read(role)!]);
        var codes = areas.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var joint = ProtectedResource.Of(Catalogue, codes, new(2026, 3, 2), isJoint: true);
        Assert.Equal((reads, orders), (caller.May(Permission.See, joint), caller.May(Permission.Order, joint with { IsJoint = false })));
    }

    [Fact]
    public void OfARoundAnAreaReadsNothing() =>
        Assert.False(
            new Caller("1", "A", [Role.Read("area:851")!]).May(Permission.See,
                ProtectedResource.Of(Catalogue, ["851", "840"], new(2026, 3, 2))));

    private Caller? Read(SignIn signIn, string map, Action<HttpContext> send)
    {
        var http = new DefaultHttpContext();
        send(http);
        return Reader(signIn, map).Of(http);
    }

    private CallerReader Reader(SignIn signIn, string map) =>
        new(Options.Create(new SiteOptions { SignIn = signIn == SignIn.None ? "" : signIn.ToString().ToLowerInvariant(), Roles = map }), Signer());

    private LinkSigner Signer() => new(() => new string('k', 32), clock);

    private static HttpContext With(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookie;
        return http;
    }

    private static string? Describe(Caller? caller) => caller is null ? null : $"{caller.Name} {string.Join(' ', caller.Roles)}";

    private static IEnumerable<string> Texts(IEnumerable<Role> roles) => roles.Select(r => r.ToString());

    private static string Base64(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
