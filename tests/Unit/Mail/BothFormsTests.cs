using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Mail;

public class BothFormsTests
{
    public static TheoryData<Language, string> Mails
    {
        get
        {
            var mails = new TheoryData<Language, string>();
            foreach (var name in new[]
            {
                "overview", "revision", "alert", "digest", "confirmation", "succession", "report", "revised report", "newsletter",
            })
            {
                mails.Add(Language.Danish, name);
                mails.Add(Language.English, name);
            }

            return mails;
        }
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void What_the_page_says_the_text_says_in_the_same_order(Language language, string name)
    {
        var mail = EveryMail.In(language)[name];
        var (text, at) = (HtmlPage.Joined(mail.Text), 0);
        foreach (var said in new HtmlPage(mail).Said.Where(s => !new HtmlPage(mail).Texts("thead")
            .Any(h => h.Contains(s, StringComparison.Ordinal))))
        {
            var found = text.IndexOf(said, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{said}' is not in the text after '{text[Math.Max(0, at - 60)..at]}'");
            at = found + said.Length;
        }
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void What_the_text_says_the_page_says(Language language, string name)
    {
        var mail = EveryMail.In(language)[name];
        var page = new HtmlPage(mail);
        var said =
            string.Join(' ',
                page.Said.Concat(page.Addresses).SelectMany(s => s.Split(' ')).Select(w => w.TrimEnd(':')).Distinct()
                    .Select(w => $" {w} "));
        foreach (var word in HtmlPage.Joined(mail.Text).Split(' ').Select(w => w.TrimEnd(':')).Where(w => w.Any(char.IsLetterOrDigit)))
            Assert.Contains($" {word} ", said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_page_is_one_that_any_reader_can_use(Language language, string name)
    {
        var mail = EveryMail.In(language)[name];
        var page = new HtmlPage(mail);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"" + (language == Language.Danish ? "da" : "en"), mail.Html,
            StringComparison.Ordinal);
        Assert.Contains("<meta charset=\"utf-8\"", mail.Html, StringComparison.Ordinal);
        Assert.Contains("width=device-width", mail.Html, StringComparison.Ordinal);
        Assert.Empty(Regex.Matches(mail.Html, "<(?!meta|img)[a-z0-9]+[^>]*/>"));
        Assert.All(page.Root.Descendants("th"), th => Assert.Contains(th.Attribute("scope")?.Value, new[] { "col", "row", "rowgroup" }));
        Assert.All(page.Root.Descendants("a"),
            a => Assert.True(a.Value.Length > 8 && a.Attribute("href")!.Value.StartsWith("https://", StringComparison.Ordinal)));
        Assert.Equal(mail.Pictures.Select((_, i) => $"cid:{i + 1}"), page.Root.Descendants("img").Select(i => i.Attribute("src")!.Value));
        Assert.Equal(mail.Pictures.Count, mail.Pictures.Select(p => p.Name).Distinct().Count());
        Headings(
            [.. page.Root.Descendants().Select(e => e.Name.LocalName).Where(n => Regex.IsMatch(n, "^h[1-6]$")).Select(n => n[1] - '0')]);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_text_has_short_lines_and_line_feeds_only(Language language, string name)
    {
        var mail = EveryMail.In(language)[name];
        Assert.DoesNotContain('\r', mail.Text);
        Assert.EndsWith("\n", mail.Text, StringComparison.Ordinal);
        Assert.All(mail.Text.Split('\n'), l => Assert.True(l.Length <= 76 || !l.Trim().Contains(' ', StringComparison.Ordinal), l));
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_same_input_gives_the_same_mail(Language language, string name)
    {
        var (one, two) = (EveryMail.In(language)[name], EveryMail.Of(language)[name]);
        Assert.Equal((one.Subject, one.Text, one.Html), (two.Subject, two.Text, two.Html));
        Assert.Equal(one.Pictures.Select(p => Convert.ToHexString(p.Content.Span)),
            two.Pictures.Select(p => Convert.ToHexString(p.Content.Span)));
    }

    private static void Headings(List<int> levels)
    {
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), l => Assert.True(l.Second <= l.First + 1, $"h{l.First} is followed by h{l.Second}"));
    }
}
