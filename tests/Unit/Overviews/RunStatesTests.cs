using Xunit;

namespace Reporting.Unit.Overviews;

public class RunStatesTests
{
    [Fact]
    public void ACompletedRunNeverChanges() =>
        Assert.DoesNotContain(Enum.GetValues<RunState>(), to => RunStates.Allows(RunState.Completed, to));

    [Fact]
    public void NoStateLeadsToItself() =>
        Assert.DoesNotContain(Enum.GetValues<RunState>(), s => RunStates.Allows(s, s));

    [Fact]
    public void EveryOpenStateCanFailOrBeSuperseded() => Assert.All(
        Enum.GetValues<RunState>().Where(s => !RunStates.IsEnded(s)),
        s => Assert.True(RunStates.Allows(s, RunState.Failed) && RunStates.Allows(s, RunState.Superseded)));
}
