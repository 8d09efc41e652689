using Xunit;

namespace Reporting.Unit.Functions;

public class DanishOrderTests
{
    [Fact]
    public void AaIsTheLastLetter() => Assert.Equal(
        ["Vejle", "Ærø", "Øster", "Aabenraa", "Aalborg", "Århus", "Aarup"],
        new[] { "Aarup", "Øster", "Aalborg", "Vejle", "Århus", "Ærø", "Aabenraa" }.InDanishOrder());

    [Fact]
    public void WithinANameToo() => Assert.Equal(
        ["Hjørring", "Høje-Taastrup", "Høng"], new[] { "Høng", "Høje-Taastrup", "Hjørring" }.InDanishOrder());
}
