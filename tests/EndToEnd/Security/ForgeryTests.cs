using System.Net;
using System.Text.RegularExpressions;
using Reporting.Application.Access;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>What another site can make a browser do: send a form in somebody's name, or lead somebody away from this site.</summary>
[Collection(nameof(SecurityWorld))]
public sealed partial class ForgeryTests(SecurityWorld world)
{
    private static readonly HttpClient Http =
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    // Anybody may sign up, and who signs in on a developer's machine chooses who to be.
    private static readonly string[] OpenForms = ["SignUpPage", "SignInPage"];

    // Where a page itself sends its readers: to who takes complaints of accessibility.
    private static readonly string[] Named = ["https://www.digst.dk"];

    public static TheoryData<string> Elsewhere =>
    [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "https:evil.example", "/\t/evil.example",
        "/\n/evil.example", " //evil.example", "javascript:alert(1)",
        "data:text/html,x", "///evil.example", "/%2f/evil.example", "@evil.example", ".evil.example", "\u0000//evil.example",
        "evil.example",
    ];

    [Fact]
    public async Task EveryFormNeedsTheMarkOfWhoSendsIt()
    {
        var marks =
            new[] { "", "x", world.MarkOf("somebody else"), world.MarkOf("operator", valid: false),
                world.Sign(LinkPurposes.Session, "operator") };
        var forms = Route.All.Where(r => r is { TakesForm: true, IsLink: false } && !OpenForms.Contains(r.Function)).ToList();
        Assert.NotEmpty(forms);
        foreach (var route in forms)
        {
            foreach (var mark in marks)
            {
                using var answer = await PostAsync(route, mark);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route.Name} with the mark '{mark}': {answer.StatusCode}");
            }

            using var right = await PostAsync(route, SiteCaller.Mark(Sender(route), SignInWay.Development, world));
            Assert.True(right.StatusCode != HttpStatusCode.Forbidden, $"{route.Name} with the right mark: {right.StatusCode}");
        }
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task TheSignInLeadsNowhereElse(string to)
    {
        var (development, service) = (world.Sites[SignInWay.Development], world.Sites[SignInWay.AppService]);
        using var form = new FormUrlEncodedContent([new("name", "Test"), new("role", "operator"), new("to", to)]);
        using var signedIn = await Http.PostAsync(new Uri(development, "/sign-in"), form);
        AssertHere(development, signedIn.Headers.Location!.OriginalString);
        using var mistaken = await Http.PostAsync(new Uri(development, "/sign-in"), new FormUrlEncodedContent([new("to", to)]));
        AssertHere(development, Uri.UnescapeDataString(mistaken.Headers.Location!.OriginalString.Split("to=")[1]));
        using var away = await Http.GetAsync(new Uri(service, "/sign-in?to=" + Uri.EscapeDataString(to)));
        AssertHere(service, Uri.UnescapeDataString(away.Headers.GetValues("Refresh").Single().Split("post_login_redirect_uri=")[1]));
        var page = await Http.GetStringAsync(new Uri(development, "/sign-in?to=" + Uri.EscapeDataString(to)));
        AssertHere(development, WebUtility.HtmlDecode(Field().Match(page).Groups[1].Value));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("//evil.example/about")]
    [InlineData("/\\evil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("///evil.example/%2e%2e")]
    [InlineData("/%09/evil.example")]
    [InlineData("/about?x=//evil.example&lang=en")]
    public async Task NoLinkOnAPageLeadsToAnotherSiteBecauseOfItsAddress(string path)
    {
        foreach (var site in world.Sites.Values)
        {
            var address =
                new Uri(site.GetLeftPart(UriPartial.Authority) + path,
                    new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            using var answer = await Http.GetAsync(address);
            if (answer.Headers.Location is { } to) AssertHere(site, to.OriginalString);
            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync()))
                AssertHere(site, WebUtility.HtmlDecode(link.Groups[1].Value));
        }
    }

    // As a browser reads it: white space and control characters within are dropped, and a backslash is a slash.
    private static void AssertHere(Uri site, string link)
    {
        var read = string.Concat(link.Where(c => !char.IsControl(c))).Trim().Replace('\\', '/');
        var to = new Uri(site, read);
        Assert.True(to.Authority == site.Authority && to.Scheme == site.Scheme || Named.Contains(link), $"'{link}' leads to {to}");
    }

    private async Task<HttpResponseMessage> PostAsync(Route route, string mark)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post,
                new Uri(world.Sites[SignInWay.Development], route.Sample(world))) { Content = route.Body(mark) };
        SiteCaller.Show(request, Sender(route), SignInWay.Development, world);
        return await Http.SendAsync(request);
    }

    // An operator may do all but speak for a jobcentre.
    private static string Sender(Route route) => route.Function is "AnswerApproval" or "EvaluationPage" ? "area" : "operator";

    [GeneratedRegex("(?:href|action|src)=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("name=\"to\" value=\"([^\"]*)\"")]
    private static partial Regex Field();
}
