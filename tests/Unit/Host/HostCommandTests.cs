using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public class HostCommandTests
{
    [Theory]
    [InlineData("host")]
    [InlineData("host", "--app")]
    [InlineData("host", "--app", ".", "--port", "many")]
    [InlineData("host", "--app", "no-such-folder")]
    public async Task WrongArgumentsAndAppsEndWithTwo(params string[] args) => Assert.Equal(2, await HostCommand.RunAsync(args));
}
