using System.Text;
using MimeKit;
using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>A mail as it goes over the line.</summary>
public class SmtpMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 5, 9, TimeSpan.Zero);
    private static readonly Uri Leave = new("https://example.dk/farvel?t=a%0D%0ABcc:%20x@y.dk");

    private static readonly FormatOptions Wire = new() { NewLineFormat = NewLineFormat.Dos };

    private static readonly MailOptions Settings = new() { From = "Overblik <overblik@example.dk>", ReplyTo = "svar@example.dk" };

    [Fact]
    public void TheHeadersAreThoseOfAMailingList()
    {
        var headers = Headers(Raw(new MailContent("Resultatoversigt København", "Hej\n", "<p>Hej</p>")));
        Assert.True(DateTimeOffset.TryParse(headers["Date"], out _));
        Assert.Equal("<abc@example.dk>", headers["Message-ID"]);
        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
        Assert.Equal("<resultatoversigter.example.dk>", headers["List-Id"]);
        Assert.Equal($"<{Leave.AbsoluteUri}>", headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.Equal("chef@example.dk", headers["To"]);
        Assert.Contains("overblik@example.dk", headers["From"]);
    }

    [Fact]
    public void WithoutALinkThereIsNothingToLeave() => Assert.DoesNotContain(
        Headers(Raw(new MailContent("s", "t", "h"), leave: null)).Keys, k => k.StartsWith("List-Unsubscribe"));

    [Fact]
    public void ALinkIsInOneLineHoweverLong()
    {
        var leave = new Uri("https://example.dk/farvel?t=" + new string('x', 900));
        Assert.Contains($"\r\nList-Unsubscribe: <{leave}>\r\n", Raw(new MailContent("s", "t", "h"), leave));
    }

    [Fact]
    public void LinesEndAsMailsEndThemAndTheWordsAreTheSame()
    {
        var mail = Read(Raw(new MailContent("s", "Hej Søren\n\n▼ 10 %\n", "<p>\nHøj</p>\n")));
        Assert.Equal(["Hej Søren\r\n\r\n▼ 10 %\r\n", "<p>\r\nHøj</p>\r\n"], mail.BodyParts.OfType<TextPart>().Select(Decoded));
        Assert.DoesNotContain('\n', Raw(new MailContent("s", "a\nb\rc\r\n", "h\n")).Replace("\r\n", "", StringComparison.Ordinal));
    }

    // Some programs mix up pictures of several mails whose ids are the same.
    [Fact]
    public void APictureIsShownWhereItStandsAndHasANameAndAnIdOfItsOwn()
    {
        MailPart[] pictures = [new("Holbæk Fleksjob.png", "image/png", new byte[] { 1 }), new("b.png", "image/png", new byte[] { 2 })];
        var content = new MailContent("s", "t", "<img src=\"cid:1\"/>&lt;img src=\"cid:1\"<img src=\"cid:2\"/>") { Pictures = pictures };
        var mail = Read(Raw(content));
        var parts = mail.BodyParts.OfType<MimePart>().Where(p => p.ContentType.IsMimeType("image", "png")).ToList();
        Assert.Equal([("1.abc@example.dk", ContentDisposition.Inline, pictures[0].Name), ("2.abc@example.dk", ContentDisposition.Inline, "b.png")],
            parts.Select(p => (p.ContentId, p.ContentDisposition?.Disposition, p.FileName)));
        Assert.Equal("<img src=\"cid:1.abc@example.dk\"/>&lt;img src=\"cid:1\"<img src=\"cid:2.abc@example.dk\"/>", mail.HtmlBody);
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public void EachKindOfMailHasAListOfItsOwn()
    {
        var lists = Enum.GetValues<DeliveryKind>().ToDictionary(k => k, k => Headers(Raw(new("s", "t", "h"), Leave, kind: k))["List-Id"]);
        Assert.All(lists.Values, l => Assert.Matches("^<[a-z]+\\.example\\.dk>$", l));
        DeliveryKind[] asked = [DeliveryKind.Overview, DeliveryKind.Alert, DeliveryKind.Digest, DeliveryKind.Report, DeliveryKind.Newsletter];
        Assert.Equal(asked.Length, asked.Select(k => lists[k]).Distinct().Count());
        Assert.DoesNotContain(lists[DeliveryKind.Confirmation], asked.Select(k => lists[k]));
    }

    [Theory]
    [InlineData("Resultatoversigt København august 2026.pdf", "Resultatoversigt Koebenhavn august 2026.pdf")]
    [InlineData("Aarhus.pdf", "Aarhus.pdf")]
    [InlineData("Å–\"\\✓😀.pdf", "Aa-----.pdf")]
    [InlineData("Resultatoversigt Ringkøbing-Skjern august 2026, revision 2; med et navn, der fylder mere end en linje.pdf",
        "Resultatoversigt Ringkoebing-Skjern august 2026, revision 2; med et navn, der fylder mere end en linje.pdf")]
    public void AnAttachmentsNameIsReadByNewAndOldReaders(string name, string plain)
    {
        var raw = Raw(new MailContent("s", "t", "h") { Attachments = [new(name, "application/pdf", new byte[] { 1, 2 })] });
        var line = raw.Split("\r\n").Single(l => l.StartsWith("Content-Disposition: attachment", StringComparison.Ordinal));
        var whole = name == plain ? "" : $"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        Assert.Equal($"Content-Disposition: attachment; filename=\"{plain}\"{whole}", line);
        Assert.Contains($"\r\nContent-Type: application/pdf; {line[33..].Replace("filename", "name", StringComparison.Ordinal)}\r\n", raw);
        var part = Assert.IsType<MimePart>(Assert.Single(Read(raw).Attachments));
        Assert.Contains(part.ContentDisposition?.FileName, new[] { name, plain });
    }

    [Theory]
    [InlineData("Hej\r\nBcc: x@y.dk")]
    [InlineData("Hej\nBcc: x@y.dk\n\nbody")]
    [InlineData("Hej\rBcc: x@y.dk")]
    [InlineData("Hej\0\u0085\u2028\u2029\tBcc: x@y.dk")]
    [InlineData("æ\r\nBcc: x@y.dk\r\n\r\n<script>")]
    public void NothingInASubjectOrANameBeginsAHeader(string text)
    {
        var part = new MailPart(text, "application/pdf", new byte[] { 1 });
        var raw = Raw(new MailContent(text, "t", "h") { Attachments = [part] }, id: text);
        Assert.DoesNotContain(Headers(raw).Keys, k => k.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(raw.Split('\n'), l => l.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chef")]
    [InlineData("a@b.dk, c@d.dk")]
    [InlineData("a@b.dk;c@d.dk")]
    [InlineData("Chef <a@b.dk>")]
    [InlineData("a@b.dk\r\nRCPT TO:<x@y.dk>")]
    [InlineData("a@b.dk\0")]
    [InlineData("<a@b.dk>")]
    [InlineData("a,c@b.dk")]
    [InlineData("a(c)@b.dk")]
    public void WhatIsNotOneAddressIsNoRecipient(string text) => Assert.Null(SmtpMessage.Recipient(text));

    [Theory]
    [InlineData("chef@example.dk")]
    [InlineData("søren@bogø.dk")]
    [InlineData("o'hara+job@example.dk")]
    public void OneAddressIs(string text) => Assert.Equal(text, SmtpMessage.Recipient(text)?.Address);

    [Fact]
    public void ADomainMayBeWrittenAsTheNetworkWritesIt() => Assert.Equal("a@bogø.dk", SmtpMessage.Recipient("a@xn--bog-2na.dk")?.Address);

    [Fact]
    public void TheMessageIdIsTheDeliverysOwn()
    {
        var (one, other) = (Delivery("2026M03-000001"), Delivery("2026M03-000002"));
        Assert.Equal(IdOf(one), IdOf(one with { Tries = 7, State = DeliveryState.Sending }));
        Assert.NotEqual(IdOf(one), IdOf(other));
        Assert.Matches("^<[0-9a-f]{32}@example.dk>$", IdOf(one));
    }

    private static string IdOf(Delivery delivery) => MailEnvelope.Of(delivery, "chef@example.dk", null, "example.dk").MessageId;

    private static Delivery Delivery(string batch) => new()
    {
        Batch = batch, Id = "s|overview|101", Subscriber = "s", Kind = DeliveryKind.Overview, Areas = ["101"], Created = Now, Changed = Now,
    };

    private static string Raw(MailContent content, string id = "<abc@example.dk>") => Raw(content, Leave, id);

    private static string Raw(MailContent content, Uri? leave, string id = "<abc@example.dk>", DeliveryKind kind = DeliveryKind.Overview)
    {
        using var message = SmtpMessage.Of(
            new MailboxAddress("", "chef@example.dk"), new("chef@example.dk", id, leave) { Kind = kind }, content, Settings);
        using var line = new MemoryStream();
        message.WriteTo(Wire, line);
        return Encoding.ASCII.GetString(line.ToArray());
    }

    private static string Decoded(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content!.DecodeTo(decoded);
        return Encoding.UTF8.GetString(decoded.ToArray());
    }

    private static MimeMessage Read(string raw) => MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(raw)));

    private static Dictionary<string, string> Headers(string raw)
    {
        var head = raw.ReplaceLineEndings("\n").Split("\n\n")[0].Replace("\n ", " ").Replace("\n\t", " ");
        return head.Split('\n').Select(l => l.Split(": ", 2))
            .ToDictionary(l => l[0], l => l.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);
    }
}
