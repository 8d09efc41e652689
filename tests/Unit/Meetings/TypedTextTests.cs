using Xunit;

namespace Reporting.Unit.Meetings;

public class TypedTextTests
{
    [Theory]
    [InlineData("Æblegrød 🍏 på dansk")]
    [InlineData("مرحبا")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=HYPERLINK(\"x\")")]
    public void AnyScriptIsTakenAsItIs(string text) => Assert.Equal((text, null), Read(text));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \t\r\n ", "empty")]
    [InlineData("a\0b", "control character")]
    [InlineData("a\u001bb", "control character")]
    [InlineData("a\u0085b", "control character")]
    [InlineData("a\uFFFEb", "control character")]
    [InlineData("a\nb", "more than one line")]
    public void WhatOnlySteersAMachineIsNamed(string text, string part) => Assert.Contains(part, Read(text).Mistake);

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void ASeparatorOfLinesIsRefused(string mark) => Assert.Contains("control character", Read($"a{mark}b").Mistake);

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202B')]
    [InlineData('\u202C')]
    [InlineData('\u202D')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    public void WhatTurnsTextIsLeftOutEverywhere(char mark)
    {
        Assert.Equal(("sagfdp.exe", null), Read($"sag{mark}fdp.exe{mark}"));
        Assert.Contains("empty", Read($" {mark} {mark}").Mistake);
        Assert.Equal("a\nb", TypedText.Read($"a{mark}\nb", 500, lines: true, out _));
        Assert.DoesNotContain(mark, DocumentNames.Of("Materiale", $"sag{mark}fdp.exe", Period.Parse("2026M03"), 1, "pdf", Language.Danish));
        Assert.DoesNotContain(mark, CalendarFile.Text($"a{mark}b"));
        Assert.DoesNotContain(mark, PrintableText.Of($"a{mark}b"));
    }

    [Fact]
    public void AnUnpairedSurrogateIsRefused() => Assert.NotNull(Read("a\uD83Db").Mistake);

    [Fact]
    public void LengthIsToldWithTheLimit() =>
        Assert.Equal("It has 10,000 characters; at most 500 are taken.", Read(new string('x', 10_000)).Mistake);

    [Fact]
    public void LinesAreKeptWhereTheyMayBe()
    {
        Assert.Equal("a\nb c", TypedText.Read(" a\r\nb\tc ", 500, lines: true, out var error));
        Assert.Null(error);
    }

    private static (string Text, string? Mistake) Read(string text) =>
        (TypedText.Read(text, 500, lines: false, out var error), error?.English);
}
