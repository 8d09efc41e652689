using Xunit;

namespace Reporting.Unit.Functions;

public class NearNamesTests
{
    private static readonly string[] Names = ["København", "Køge", "Aarhus", "Odense"];

    [Theory]
    [InlineData("Københaven", "København")]
    [InlineData("koge", "Køge")]
    [InlineData("999", null)]
    [InlineData("", null)]
    public void OffersOnlyWhatIsNear(string asked, string? expected) =>
        Assert.Equal(expected, NearNames.Of(asked, Names, n => n, 3).FirstOrDefault());
}
