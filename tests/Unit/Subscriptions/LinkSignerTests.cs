using System.Buffers.Text;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Subscriptions;

public class LinkSignerTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private static readonly DateTimeOffset Now = new(2026, 3, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly LinkSigner signer = new(() => Secret, new FixedTime(Now));

    [Theory]
    [InlineData("")]
    [InlineData("0198c0de 7")]
    [InlineData(" æøå\n|\0 %2F ")]
    public void WhatWasSignedIsRead(string payload) =>
        Assert.Equal(new LinkCheck(LinkState.Valid, payload), signer.Open("leave", signer.Sign("leave", payload, null)));

    [Fact]
    public void AnExpiryEndsIt()
    {
        var token = signer.Sign("confirm", "who", Now.AddSeconds(1));
        Assert.Equal(LinkState.Valid, signer.Open("confirm", token).State);
        Assert.Equal(new LinkCheck(LinkState.Expired, ""),
            new LinkSigner(() => Secret, new FixedTime(Now.AddSeconds(1))).Open("confirm", token));
    }

    [Theory]
    [InlineData("document")]
    [InlineData("confir")]
    [InlineData("confirm ")]
    [InlineData("")]
    public void AnotherPurposeDoesNotOpenIt(string purpose) =>
        Assert.Equal(LinkState.Wrong, signer.Open(purpose, signer.Sign("confirm", "who", null)).State);

    [Fact]
    public void TheEndOfAPurposeIsNoBeginningOfWhatWasSaid()
    {
        var token = Base64Url.DecodeFromChars(signer.Sign("confirm", "who", null)).AsSpan();
        byte[] moved = [.. token[..HMACSHA256.HashSizeInBytes], (byte)'m', .. token[HMACSHA256.HashSizeInBytes..]];
        Assert.Equal(LinkState.Wrong, signer.Open("confir", Base64Url.EncodeToString(moved)).State);
    }

    [Fact]
    public void AnExpiredTokenOfAnotherPurposeIsWrong() =>
        Assert.Equal(LinkState.Wrong, signer.Open("manage", signer.Sign("confirm", "who", Now.AddDays(-1))).State);

    [Fact]
    public void AnotherKeyDoesNotOpenIt() => Assert.Equal(
        LinkState.Wrong, signer.Open("leave", new LinkSigner(() => Secret + "!", new FixedTime(Now)).Sign("leave", "who", null)).State);

    [Theory]
    [InlineData("{0}=")]
    [InlineData("{0} ")]
    [InlineData("{0}\n")]
    [InlineData("{0}A")]
    [InlineData("")]
    [InlineData("....")]
    [InlineData("AAAA")]
    public void OneTextOnlyOpens(string form)
    {
        var token = signer.Sign("leave", "who", null);
        Assert.Equal(LinkState.Wrong, signer.Open("leave", string.Format(form, token)).State);
    }

    [Fact]
    public void NoMutationIsValid()
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .";
        var token = signer.Sign("manage", "0198c0de5a7e7000a000000000000001", Now.AddDays(60));
        var mutations =
            from at in Gen.Choose(0, token.Length - 1)
            from letter in Gen.Elements(letters.ToCharArray())
            from how in Gen.Choose(0, 3)
            select how switch
            {
                0 => token[..at] + letter + token[(at + 1)..],
                1 => token.Insert(at, letter.ToString()),
                2 => token.Remove(at, 1),
                _ => token[..at],
            };
        Prop.ForAll(mutations.Where(m => m != token).ToArbitrary(), m => signer.Open("manage", m).State == LinkState.Wrong)
            .Check(Properties.Times(3000));
    }

    // The bits that a last character may carry beyond the last byte.
    [Fact]
    public void StrayBitsAreNotOverlooked()
    {
        foreach (var payload in new[] { "a", "ab", "abc" })
        {
            var token = signer.Sign("leave", payload, null);
            var opened = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .Count(c => signer.Open("leave", token[..^1] + c).State == LinkState.Valid);
            Assert.Equal(1, opened);
        }
    }

    [Fact]
    public void AShortSecretIsRefusedWithoutTellingIt()
    {
        var refused =
            Assert.Throws<InvalidOperationException>(
                () => new LinkSigner(() => Secret[..31], TimeProvider.System).Sign("leave", "who", null));
        Assert.Contains("Links__Key", refused.Message);
        Assert.DoesNotContain(Secret[..31], refused.Message);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
