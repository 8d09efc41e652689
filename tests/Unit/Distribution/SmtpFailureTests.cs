using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>What a refusal means for the mail and for its recipient.</summary>
public class SmtpFailureTests
{
    private const string To = "chef@example.dk";

    [Theory]
    [InlineData(550, "5.1.1 No such user", true)]
    [InlineData(551, "User not local", true)]
    [InlineData(553, "Name not allowed", true)]
    [InlineData(552, "Too much mail", false)]
    [InlineData(554, "No", false)]
    [InlineData(550, "5.7.1 Relaying denied", false)]
    public void ARecipientThatIsRefused(int status, string reply, bool mailbox)
    {
        var outcome =
            OutcomeOf(
                new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, (SmtpStatusCode)status, new MailboxAddress("", To), reply));
        Assert.Equal((SendResult.RefusedForGood, mailbox), (outcome.Result, outcome.Mailbox));
        Assert.StartsWith($"{status} ", outcome.Reason);
    }

    [Fact]
    public void AMailThatIsRefusedSaysNothingOfTheMailbox()
    {
        var outcome = OutcomeOf(Refused(550, "5.6.0 Content refused"));
        Assert.Equal((SendResult.RefusedForGood, false), (outcome.Result, outcome.Mailbox));
    }

    [Theory]
    [InlineData(421)]
    [InlineData(451)]
    [InlineData(530)]
    [InlineData(535)]
    public void WhatMayPassIsTriedLater(int status) =>
        Assert.Equal(SendResult.TryLater, OutcomeOf(Refused(status, "Not now")).Result);

    public static TheoryData<Exception> Trouble => [
        new SocketException(), new IOException("gone"), new AuthenticationException("password"), new SslHandshakeException("certificate"),
        new SmtpProtocolException("no mail server"), new ServiceNotAuthenticatedException("log in"),
        new NotSupportedException("no such login"),
        new TimeoutException(), new OperationCanceledException()];

    [Theory]
    [MemberData(nameof(Trouble), DisableDiscoveryEnumeration = true)]
    public void TroubleOnTheWayIsTriedLater(Exception trouble)
    {
        Assert.True(SmtpFailure.IsOfSending(trouble));
        Assert.Equal(SendResult.TryLater, OutcomeOf(trouble).Result);
    }

    [Fact]
    public void AFaultOfOursIsNotTheMailServers() => Assert.False(SmtpFailure.IsOfSending(new ArgumentNullException()));

    [Fact]
    public void TheReasonNamesNeitherAddressNorPassword()
    {
        var outcome = OutcomeOf(Refused(550, "<CHEF@example.dk> hemmelig refused"));
        Assert.DoesNotContain(To, outcome.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hemmelig", outcome.Reason);
        Assert.Contains("(the address)", outcome.Reason);
    }

    [Theory]
    [InlineData("chef@EXAMPLE.dk (expanded from chef+nyt@example.dk): unknown")]
    [InlineData("No such user Chef here")]
    [InlineData("<chef.privat@other.example> is full, see chef@")]
    public void TheReasonNamesNobodyElseEither(string reply)
    {
        var reason = OutcomeOf(Refused(550, reply)).Reason;
        Assert.DoesNotContain("chef", reason, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@o", reason);
    }

    [Fact]
    public void TheCauseIsTold() =>
        Assert.Contains("because", OutcomeOf(new SslHandshakeException("Failure.", new IOException("because"))).Reason);

    private static SmtpCommandException Refused(int status, string reply) =>
        new(SmtpErrorCode.MessageNotAccepted, (SmtpStatusCode)status, reply);

    private static SendOutcome OutcomeOf(Exception failure) => SmtpFailure.OutcomeOf(
        failure, new SmtpOptions { Host = "mail.example.dk", User = "app", Password = "hemmelig" }, To);
}
