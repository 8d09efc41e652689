using Xunit;

namespace Reporting.Unit.Verdicts;

public class ChanceTestTests
{
    // Poisson and binomial tails as tabulated: P(X ≥ 8 | 3), P(X ≤ 1 | 5), P(X ≥ 15 of 20 | 0.5), P(X ≤ 2 of 10 | 0.5).
    [Theory]
    [InlineData(8, 3, double.NaN, 0.011905)]
    [InlineData(1, 5, double.NaN, 0.040428)]
    [InlineData(15, 10, 20, 0.020695)]
    [InlineData(2, 5, 10, 0.054688)]
    public void TailsAreExact(double observed, double expected, double of, double tail) =>
        Assert.Equal(tail, ChanceTest.Tail(observed, expected, of), 6);

    [Theory]
    [InlineData(450, 0.0015)]
    [InlineData(420, 0.0005)]
    public void WhereItTurnsToTheNormalItGoesOnAsBefore(double observed, double tolerance) =>
        Assert.Equal(ChanceTest.Tail(observed, 399.99), ChanceTest.Tail(observed, 400.01), tolerance);

    [Fact]
    public void WhereAllAreExpectedThereIsAChanceToo() => Assert.InRange(ChanceTest.Tail(10, 10, 10), 0, 1);

    [Fact]
    public void AMillionWhereThreeHundredAreExpectedIsImpossible() => Assert.Equal(0, ChanceTest.Tail(1_000_000, 300));

    [Fact]
    public void NothingExpectedAndNothingCountedIsNoSurprise() => Assert.Equal(1, ChanceTest.Tail(0, 0), 6);
}
