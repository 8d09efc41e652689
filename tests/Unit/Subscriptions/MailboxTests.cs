using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Subscriptions;

/// <summary>Which addresses lead to one mailbox, and which domains have one owner.</summary>
public class MailboxTests
{
    [Theory]
    [InlineData("Chef@Jobcenter.example", "chef@jobcenter.example")]
    [InlineData("chef+liste@jobcenter.example", "chef@jobcenter.example")]
    [InlineData("chef+a+b@jobcenter.example", "chef@jobcenter.example")]
    [InlineData("c.h.ef@jobcenter.example", "c.h.ef@jobcenter.example")]
    [InlineData("+chef@jobcenter.example", "+chef@jobcenter.example")]
    [InlineData("C.He.F+x@googlemail.com", "chef@gmail.com")]
    [InlineData("chef@me.com", "chef@icloud.com")]
    [InlineData("ch-e_f.@pm.me", "chef@proton.me")]
    public void OneMailboxIsOneHoweverItIsWritten(string address, string mailbox) => Assert.Equal(mailbox, Mailbox.Of(address).ToString());

    [Theory]
    [InlineData("a@kk.dk", "kk.dk", false)]
    [InlineData("a@bif.kk.dk", "kk.dk", false)]
    [InlineData("a@x.y.jobcenter.example", "jobcenter.example", false)]
    [InlineData("a@mail.firm.co.uk", "firm.co.uk", false)]
    [InlineData("a@co.dk", "co.dk", false)]
    [InlineData("a@googlemail.com", "gmail.com", true)]
    [InlineData("a@hotmail.dk", "hotmail.dk", true)]
    public void ADomainIsItsOwners(string address, string owner, bool isShared) =>
        Assert.Equal((owner, isShared), (Mailbox.Of(address).Owner, Mailbox.Of(address).IsShared));

    [Fact]
    public void WhatStandsAfterAPlusNeverMatters() => Prop.ForAll(
        (from local in Gen.Elements("a", "b.c", "x-y", "Ole")
         from tags in Gen.Elements("", "+", "+1", "+a+b", "+.-_")
         from domain in Gen.Elements("gmail.com", "jobcenter.example", "PROTON.me")
         select (local, tags, domain)).ToArbitrary(),
        a => Assert.Equal(Mailbox.Of($"{a.local}@{a.domain}"), Mailbox.Of($"{a.local.ToUpperInvariant()}{a.tags}@{a.domain}")))
            .Check(Properties.Times(100));
}
