using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Subscriptions;

public class MailAddressesTests
{
    private static readonly string LongLabel = new('d', 63);

    [Theory]
    [InlineData("chef@jobcenter.example", "chef@jobcenter.example")]
    [InlineData("  chef@jobcenter.example ", "chef@jobcenter.example")]
    [InlineData("Chef.A+b@JobCenter.EXAMPLE", "Chef.A+b@jobcenter.example")]
    [InlineData("o'neil&co@a.b.example", "o'neil&co@a.b.example")]
    [InlineData("a@xn--kbing-vua.example", "a@xn--kbing-vua.example")]
    [InlineData("a@købing.example", "a@xn--kbing-vua.example")]
    public void AnAddressIsRead(string text, string address) => Assert.Equal(address, MailAddresses.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("chef")]
    [InlineData("@jobcenter.example")]
    [InlineData("chef@")]
    [InlineData("chef@jobcenter")]
    [InlineData("chef@jobcenter.")]
    [InlineData("chef@.example")]
    [InlineData("chef@job..example")]
    [InlineData("chef@-job.example")]
    [InlineData("chef@job-.example")]
    [InlineData("chef@127.0.0.1")]
    [InlineData("chef@[127.0.0.1]")]
    [InlineData("chef@jobcenter.e")]
    [InlineData("chef@job_center.example")]
    [InlineData("chef@job center.example")]
    [InlineData(".chef@jobcenter.example")]
    [InlineData("chef.@jobcenter.example")]
    [InlineData("ch..ef@jobcenter.example")]
    [InlineData("ch ef@jobcenter.example")]
    [InlineData("chef@jobcenter.example,other@jobcenter.example")]
    [InlineData("chef@jobcenter.example;other@jobcenter.example")]
    [InlineData("chef@jobcenter.example other@jobcenter.example")]
    [InlineData("a@b@jobcenter.example")]
    [InlineData("Chef <chef@jobcenter.example>")]
    [InlineData("<chef@jobcenter.example>")]
    [InlineData("\"Chef\" <chef@jobcenter.example>")]
    [InlineData("\"chef\"@jobcenter.example")]
    [InlineData("\"a@b\"@jobcenter.example")]
    [InlineData("chef(note)@jobcenter.example")]
    [InlineData("chef@jobcenter.example(note)")]
    [InlineData("chef@jobcenter.example\r\nBcc: all@jobcenter.example")]
    [InlineData("chef@jobcenter.example\n")]
    [InlineData("\nchef@jobcenter.example")]
    [InlineData("chef\r@jobcenter.example")]
    [InlineData("chef\0@jobcenter.example")]
    [InlineData("chef\u200b@jobcenter.example")]
    [InlineData("chef\u202e@jobcenter.example")]
    [InlineData("chéf@jobcenter.example")]
    [InlineData("chef\\@jobcenter.example")]
    [InlineData("mailto:chef@jobcenter.example")]
    [InlineData("chef@jobcenter.example?cc=x@y.example")]
    [InlineData("chef@jobcenter.example\t")]
    public void AnythingElseIsNot(string text) => Assert.Null(MailAddresses.Read(text));

    [Fact]
    public void LengthsHaveTheirLimits()
    {
        Assert.NotNull(MailAddresses.Read(new string('a', 64) + "@b.example"));
        Assert.Null(MailAddresses.Read(new string('a', 65) + "@b.example"));
        Assert.NotNull(MailAddresses.Read($"a@{LongLabel}.example"));
        Assert.Null(MailAddresses.Read($"a@{LongLabel}d.example"));
        Assert.Null(MailAddresses.Read($"a@{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel}.example"));
        Assert.Null(MailAddresses.Read(new string('a', 1_000_000)));
    }

    [Fact]
    public void WhateverIsReadIsOnePlainAddressAndReadAgainTheSame() => Prop.ForAll(
        Gen.Elements("a", "Z", "9", ".", "-", "_", "@", "@", " ", "\n", ",", "<", ">", "\"", "(", "æ", "\u202e", "example", "b.example",
            ":", "\\")
            .ArrayOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            if (MailAddresses.Read(text) is not { } address) return;
            Assert.Equal(address, MailAddresses.Read(address));
            Assert.Single(address, c => c == '@');
            Assert.DoesNotContain(address, c => c <= ' ' || c >= '\u007f' || "<>,;:\"()[]\\".Contains(c));
        }).Check(Properties.Times(3000));
}
