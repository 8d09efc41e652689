using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.FunctionTests.Deletion;

/// <summary>
/// After any order of signing up, confirming, leaving, deleting, ageing, tidying, copying, losing and restoring, also two at once,
/// no address that was removed is anywhere, and all others are as they were.
/// </summary>
[Collection(nameof(DeletionWorld))]
public sealed class DeletionPropertyTests(DeletionWorld world)
{
    private const int Cases = 12;

    private static readonly Gen<(string, int)[]> Steps = (
        from what in Gen.Elements(DeletionModel.Steps)
        from whom in Gen.Choose(0, DeletionModel.People - 1)
        select (what, whom)).ArrayOf(15);

    [Fact]
    public void WhoWasRemovedIsNowhereAndAllOthersAreThere() =>
        Prop.ForAll(Steps.ToArbitrary(), steps => Try(steps)).Check(Properties.Times(Cases));

    private void Try((string What, int Whom)[] steps) => Task.Run(async () =>
    {
        await world.ClearAsync();
        var model = await DeletionModel.BeginAsync(world);
        foreach (var (what, whom) in steps) await model.DoAsync(what, whom);
        await model.CheckAsync();
        await model.DoAsync("lose", 0);
        await model.CheckAsync();
    }).GetAwaiter().GetResult();
}
