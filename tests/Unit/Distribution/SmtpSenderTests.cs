using System.Diagnostics;
using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>What becomes of a mail at a mail server that refuses, hangs up or falls silent at each step.</summary>
public sealed class SmtpSenderTests : IAsyncDisposable
{
    private readonly ScriptedSmtp server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task AMailIsTaken()
    {
        Assert.Equal(SendOutcome.Accepted, await SendAsync());
        Assert.Equal(["RCPT TO:<chef@example.dk>"], server.Commands.Where(c => c.StartsWith("RCPT")));
    }

    [Theory]
    [InlineData("greeting")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData(".")]
    public async Task WhoeverHangsUpIsAskedLater(string step)
    {
        server.Drops = command => command.StartsWith(step, StringComparison.Ordinal);
        Assert.Equal(SendResult.TryLater, (await SendAsync()).Result);
    }

    [Theory]
    [InlineData("greeting")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task WhoeverFallsSilentIsAskedLater(string step)
    {
        server.Answer = command => command.StartsWith(step, StringComparison.Ordinal) ? ScriptedSmtp.Silence : null;
        var watch = Stopwatch.StartNew();
        var outcome = await SendAsync(("Smtp__TimeoutSeconds", "1"));
        Assert.Equal(SendResult.TryLater, outcome.Result);
        Assert.Contains("timed out", outcome.Reason);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 25);
    }

    [Theory]
    [InlineData("MAIL", "451 4.3.0 later", SendResult.TryLater, false)]
    [InlineData("MAIL", "530 5.7.0 log in first", SendResult.TryLater, false)]
    [InlineData("MAIL", "550 5.7.1 not you", SendResult.RefusedForGood, false)]
    [InlineData("RCPT", "450 4.2.1 greylisted", SendResult.TryLater, false)]
    [InlineData("RCPT", "550 5.1.1 nobody", SendResult.RefusedForGood, true)]
    [InlineData("RCPT", "550 5.7.1 no relaying", SendResult.RefusedForGood, false)]
    [InlineData("RCPT", "554 no", SendResult.RefusedForGood, false)]
    [InlineData("DATA", "451 busy", SendResult.TryLater, false)]
    [InlineData(".", "452 full", SendResult.TryLater, false)]
    [InlineData(".", "550 5.6.0 content", SendResult.RefusedForGood, false)]
    [InlineData(".", "554 5.6.0 content", SendResult.RefusedForGood, false)]
    public async Task ARefusalIsForGoodOrForNow(string step, string answer, object result, bool mailbox)
    {
        server.Answer = command => command.StartsWith(step, StringComparison.Ordinal) ? answer : null;
        var outcome = await SendAsync();
        Assert.Equal(((SendResult)result, mailbox), (outcome.Result, outcome.Mailbox));
        Assert.Contains(answer[4..], outcome.Reason);
    }

    [Theory]
    [InlineData("a@b.dk, c@d.dk")]
    [InlineData("a@b.dk\r\nRCPT TO:<x@y.dk>")]
    public async Task WhatIsNoAddressNeverReachesTheServer(string to)
    {
        var outcome = await SendAsync(to);
        Assert.Equal((SendResult.RefusedForGood, true), (outcome.Result, outcome.Mailbox));
        Assert.Empty(server.Commands);
    }

    [Fact]
    public async Task WhatIsTakenIsTakenWhateverComesAfter()
    {
        server.Drops = command => command == "QUIT";
        Assert.Equal(SendOutcome.Accepted, await SendAsync());
    }

    [Fact]
    public async Task ANameInOtherLettersNeedsAServerThatTakesIt()
    {
        Assert.Equal(SendResult.TryLater, (await SendAsync("søren@example.dk")).Result);
        server.Answer = command => command.StartsWith("EHLO", StringComparison.Ordinal)
            ? "250-hello\r\n250-8BITMIME\r\n250 SMTPUTF8" : null;
        Assert.Equal(SendOutcome.Accepted, await SendAsync("søren@example.dk"));
    }

    [Fact]
    public async Task WhereNobodyListensIsAskedLater()
    {
        var port = server.Port;
        await server.DisposeAsync();
        var outcome = await SendAsync(("Smtp__Port", $"{port}"));
        Assert.Equal(SendResult.TryLater, outcome.Result);
        Assert.Contains("refused", outcome.Reason);
    }

    [Fact]
    public async Task AServerWithoutEncryptionIsAskedLaterWhenEncryptionIsAsked()
    {
        Assert.Equal(SendResult.TryLater, (await SendAsync(("Smtp__StartTls", "true"))).Result);
        Assert.DoesNotContain(server.Commands, c => c.StartsWith("MAIL"));
    }

    [Fact]
    public async Task ALoginThatIsRefusedIsAskedLater()
    {
        server.Answer = command => command switch
        {
            _ when command.StartsWith("EHLO") => "250-hello\r\n250 AUTH LOGIN",
            _ when command.StartsWith("AUTH") => "535 5.7.8 hemmelig is wrong",
            _ when command.StartsWith("MAIL") => "530 5.7.0 hemmelig log in",
            _ => null,
        };
        var outcome = await SendAsync(("Smtp__User", "app"), ("Smtp__Password", "hemmelig"));
        Assert.Equal(SendResult.TryLater, outcome.Result);
        Assert.DoesNotContain("hemmelig", outcome.Reason);
    }

    [Fact]
    public async Task AMistakeInASettingWaits()
    {
        var outcome = await SendAsync(("Smtp__Host", ""));
        Assert.Equal(SendResult.TryLater, outcome.Result);
        Assert.StartsWith("Smtp__Host is not set", outcome.Reason);
    }

    private Task<SendOutcome> SendAsync(params (string Name, string Value)[] settings) => SendAsync("chef@example.dk", settings);

    private Task<SendOutcome> SendAsync(string to, params (string Name, string Value)[] settings)
    {
        (string Name, string? Value)[] all = [
            ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{Math.Max(1, server.Port)}"), ("Mail__From", "a@b.dk"), ("Smtp__TimeoutSeconds", "30"),
            .. settings.Select(s => (s.Name, (string?)s.Value))];
        var sender = new SmtpSender(TestSettings.Options<SmtpOptions>(all), TestSettings.Options<MailOptions>(all));
        return sender.SendAsync(new MailEnvelope(to, "<1@b.dk>", null), new MailContent("s", "t", "h"));
    }
}
